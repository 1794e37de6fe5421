import { dossier } from '../../dossier.ts';
import { knownWords } from '../../views/search/known.ts';

/** Words that a question without results may have meant; the search fetches them when there are none. */
export const GET = () => Response.json(knownWords(dossier));
