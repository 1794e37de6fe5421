/** Radius of uncertainty drawn for a place known to an area only, in kilometres. */
export const areaRadius = { district: 35, region: 110 } as const;
