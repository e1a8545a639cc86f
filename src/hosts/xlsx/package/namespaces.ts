/** Namespaces of one of the two forms that workbooks come in; what we add to a file is of the form of the file. */
export interface Family {
  readonly main: string;
  /** Of `r:id`, and start of the types of relationships. */
  readonly relationships: string;
}

/** ECMA-376 transitional: what nearly every program writes. */
const TRANSITIONAL: Family = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** ISO/IEC 29500 strict: “Strict Open XML 电子表格” in Excel's list of formats. */
const STRICT: Family = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The form whose main namespace this is. */
export const familyOf = (main: string): Family | undefined =>
  [TRANSITIONAL, STRICT].find((family) => family.main === main);

/** Namespaces of programs before the standard: the betas of Office 2007. */
export const isBeta = (uri: string): boolean =>
  /^http:\/\/schemas\.(?:openxmlformats\.org\/spreadsheetml|microsoft\.com\/office\/excel)\/200[56]\//.test(uri) &&
  familyOf(uri) === undefined;
