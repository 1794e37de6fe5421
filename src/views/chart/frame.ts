/** What the author of a text says of a chart. */
export interface ChartWords {
  title: string;
  /** One sentence that says what it shows. */
  shows: string;
  /** One sentence that says what it cannot show. */
  cannot: string;
}

/** What every chart has around it. */
export interface Frame extends ChartWords {
  /** Also the name of the file with the data. */
  name: string;
  /** Day of the data. */
  version: string;
}
