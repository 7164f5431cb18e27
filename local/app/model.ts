/** The model-driven app as the packed solution describes it. Only what the page renders; labels in one language. */
export interface AppModel {
  name: string;
  /** LCIDs of the languages that the solution has labels in. */
  languages: number[];
  areas: { id: string; title: string; groups: Group[] }[];
  /** Views by table, the default one first; quick find views apart. */
  views: Record<string, View[]>;
  quickFind: Record<string, View>;
  /** The view that a lookup on a table searches in, and the one that a related list shows unless it names another. */
  lookupViews: Record<string, View>;
  associatedViews: Record<string, View>;
  /** Main forms by table, the first is the one that opens. */
  forms: Record<string, Form[]>;
  /** The form that a new row is made with beside what is open, by table. */
  quickCreate: Record<string, Form>;
  /** Charts by table, by name. */
  charts: Record<string, Chart[]>;
  dashboards: Dashboard[];
  /** Commands of the solution's ribbons, by table. */
  commands: Record<string, Command[]>;
  /** Name of the web resource with a table's picture, by table. */
  icons: Record<string, string>;
  /** Custom controls by full name, `nod_Nod.ConsentChat`. */
  controls: Record<string, ControlManifest>;
  /** Names of web resources, without the prefix `$webresource:`. */
  webResources: string[];
  /** What the solution says and the page cannot show: nothing of it is guessed. */
  ignored: string[];
}

export interface Group {
  id: string;
  title: string;
  items: Item[];
}

/** A sub-area of the site map. */
export interface Item {
  id: string;
  title: string;
  target: Target;
  /** Who lacks one of these does not see it. */
  privileges: { table: string; action: string }[];
  /** Name of a web resource with its picture, where it is not the table's. */
  icon?: string;
}

/** Where a sub-area leads. */
export type Target =
  | { kind: 'list'; table: string; viewId?: string }
  | { kind: 'dashboard'; id: string }
  /** `parameters`: the page is told the languages of the organisation and of the person. */
  | { kind: 'web-resource'; name: string; data?: string; parameters: boolean };

export interface View {
  id: string;
  name: string;
  table: string;
  fetchXml: string;
  columns: { name: string; width: number }[];
  /** Full name of the control that draws cells of this view, a grid customizer. */
  customizer?: string;
}

export const CHART_TYPES = [
  'Column',
  'StackedColumn',
  'StackedColumn100',
  'Bar',
  'StackedBar',
  'StackedBar100',
  'Line',
  'Area',
  'StackedArea',
  'Pie',
  'Doughnut',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export interface ChartSeries {
  /** Alias of what is measured. */
  measure: string;
  type: ChartType;
  /** CSS colours, of the solution's choice. */
  color?: string;
  /** What the legend says, where it is not the column's name. */
  name?: string;
}

export interface Chart {
  id: string;
  name: string;
  table: string;
  /** An aggregate; the conditions of a view are added to it. */
  fetchXml: string;
  /** Alias of the grouping that becomes the categories. */
  category: string;
  /** Alias of a second grouping: each of its values is a series. */
  split?: string;
  series: ChartSeries[];
  /** CSS colours; empty for the page's own. */
  palette: string[];
}

/** Charts and lists on one page, laid out as a form is. */
export interface Dashboard {
  id: string;
  name: string;
  tabs: Tab[];
}

export interface Form {
  id: string;
  name: string;
  table: string;
  libraries: string[];
  events: FormEvent[];
  /** Cells of the header, right of the record's name. */
  header: Cell[];
  tabs: Tab[];
}

export interface FormEvent {
  name: 'onload' | 'onsave' | 'onchange' | 'tabstatechange';
  /** The column of an onchange event. */
  column?: string;
  handlers: { library: string; functionName: string; passContext: boolean; parameters?: string }[];
}

export interface Tab {
  id: string;
  name?: string;
  label: string;
  visible: boolean;
  columns: { width: string; sections: Section[] }[];
}

export interface Section {
  id: string;
  /** Name that scripts know it by. */
  name?: string;
  label: string;
  showLabel: boolean;
  visible: boolean;
  /** Columns that its cells are laid out in. */
  columns: number;
  rows: Cell[][];
}

export interface Cell {
  label: string;
  showLabel: boolean;
  visible: boolean;
  colSpan: number;
  rowSpan: number;
  control?: FormControl;
}

export interface FormControl {
  id: string;
  classId: string;
  column?: string;
  disabled: boolean;
  /** `<parameters>` as text by element name: `TargetEntityType`, `ViewId`, `RelationshipName`… */
  parameters: Record<string, string>;
  /** The custom control that stands in its place on the web (form factor 2), with its parameters. */
  custom?: CustomControl;
  /** Of a subgrid: full name of the control that draws its cells, a grid customizer. */
  customizer?: string;
}

export interface CustomControl {
  name: string;
  parameters: Record<string, { value?: string; type?: string; static: boolean }>;
}

export interface Command {
  id: string;
  location: 'grid' | 'form' | 'subgrid';
  label: string;
  tooltip?: string;
  /** Name of a web resource with its picture. */
  icon?: string;
  sequence: number;
  /** JavaScript actions, in order. */
  actions: { library: string; functionName: string; parameters: CommandParameter[] }[];
  enableRules: CommandRule[];
  displayRules: CommandRule[];
}

export type CommandParameter =
  | { crm: string } // PrimaryControl, SelectedControl, SelectedControlSelectedItemIds, SelectedControlSelectedItemReferences…
  | { value: string | number | boolean };

export type CommandRule =
  | { kind: 'selection-count'; minimum?: number; maximum?: number }
  /** `prv` + privilege + table is its name; the table is empty for a privilege of no table. */
  | { kind: 'privilege'; table: string; privilege: string; invert: boolean }
  | {
      kind: 'custom';
      library: string;
      functionName: string;
      parameters: CommandParameter[];
      fallback: boolean;
    }
  | { kind: 'form-state'; state: 'Create' | 'Existing' | 'ReadOnly' | 'Disabled'; invert: boolean };

export interface ControlManifest {
  /** `Nod.ConsentChat`: under this name its bundle registers it. */
  registeredAs: string;
  constructorName: string;
  /** URL paths, as the page's server serves them. */
  bundle: string;
  css: string[];
  /** URL path of the resx by LCID. */
  strings: Record<number, string>;
  properties: { name: string; type: string; usage: 'bound' | 'input' | 'output'; required: boolean }[];
  features: string[];
}
