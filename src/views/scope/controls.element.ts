// Filters and tools stand on the same pages: one file, since an older server answers six requests at a time.
import './filters.element.ts';
import './tools.element.ts';
