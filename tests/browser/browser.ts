export { launch } from '../../scripts/browser.ts';
