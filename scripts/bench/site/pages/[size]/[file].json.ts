import { columnsFile, partCount, textFile } from '../../../../../src/views/scope/parts.ts';
import { incidentsOf, sizes } from '../../sets.ts';

/** The files that a page of many incidents fetches. */
export const getStaticPaths = () =>
  sizes.flatMap((size) => [
    {
      params: { size: String(size), file: 'columns' },
      props: { make: () => columnsFile(incidentsOf(size)) },
    },
    ...Array.from({ length: partCount(size) }, (_, part) => ({
      params: { size: String(size), file: `words-${part}` },
      props: { make: () => textFile(incidentsOf(size), part) },
    })),
  ]);

/** One of them. */
export const GET = ({ props }: { props: { make: () => unknown } }) =>
  new Response(JSON.stringify(props.make()));
