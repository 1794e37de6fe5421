const radius = 6371;
const degree = Math.PI / 180;
const middle = 68;
const [south, north] = [Math.sin(35 * degree), Math.sin(62 * degree)] as const;
const cone = (south + north) / 2;
const constant = 1 + south * north;
const apex = Math.sqrt(constant) / cone;

/**
 * Where a point in degrees lies on the sheet all maps share, in kilometres: x to the east of 68° E, y to the south of the
 * equator. Albers' conic equal-area projection of a sphere of 6371 km, standard parallels 35° and 62° N
 * (Snyder 1987, Map Projections: A Working Manual, section 14); the fan opens at 112° W.
 */
export function toSheet(longitude: number, latitude: number): [x: number, y: number] {
  const east = longitude - middle;
  const wrapped = east - 360 * Math.ceil((east - 180) / 360);
  const distance = Math.sqrt(constant - 2 * cone * Math.sin(latitude * degree)) / cone;
  const angle = cone * wrapped * degree;
  return [radius * distance * Math.sin(angle), radius * (distance * Math.cos(angle) - apex)];
}

/** Longitude and latitude in degrees of a point on the sheet; beside the fan, those of a point on its edge. */
export function fromSheet(x: number, y: number): [longitude: number, latitude: number] {
  const down = y / radius + apex;
  const across = x / radius;
  const sine = (constant - cone * cone * (across * across + down * down)) / (2 * cone);
  const east = Math.atan2(across, down) / cone / degree;
  const longitude = middle + Math.max(-180, Math.min(180, east));
  return [longitude > 180 ? longitude - 360 : longitude, Math.asin(Math.max(-1, Math.min(1, sine))) / degree];
}
