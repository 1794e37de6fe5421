import { dossier } from '../../dossier.ts';
import { type Evidence, evidence } from '../../model/dossier.ts';

/** The statements that references of the dossier point to. */
export const find = (references: readonly string[]): Evidence[] =>
  references.map((reference) => evidence(dossier, reference));
