import { dossier } from '../../dossier.ts';
import { partCount, textFile } from '../../views/scope/parts.ts';

const incidents = [...dossier.incidents.values()];

export const getStaticPaths = () =>
  Array.from({ length: partCount(incidents.length) }, (_, part) => ({ params: { part: String(part) } }));

/** What the list says of the incidents of one part. */
export const GET = ({ params }: { params: { part: string } }) =>
  Response.json(textFile(incidents, Number(params.part)));
