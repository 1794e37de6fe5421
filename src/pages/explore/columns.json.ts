import { dossier } from '../../dossier.ts';
import { columnsFile } from '../../views/scope/parts.ts';

/** Every incident by column, for figures beside the prose and for pages with more incidents than they can carry. */
export const GET = () => Response.json(columnsFile([...dossier.incidents.values()]));
