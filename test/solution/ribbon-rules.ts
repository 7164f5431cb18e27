/**
 * What Dataverse's ribbon schema asks of the elements that our commands use, in our own words: from RibbonCore.xsd,
 * RibbonTypes.xsd and RibbonWSS.xsd, version 9.0.0.2090.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/ribbon-core-schema
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/ribbon-types-schema
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/ribbon-wss-schema
 *
 * An element that is not described here is reported, even if the schema knows it: describe it before using it.
 */
export type Value = 'text' | 'boolean' | 'integer' | 'decimal' | 'address' | RegExp | readonly string[];

/** Which type an element of a name has there, and how often it may stand. Without numbers: any number of times. */
export interface Child {
  type: string;
  min?: number;
  max?: number;
}

export interface Rule {
  required?: Record<string, Value>;
  optional?: Record<string, Value>;
  /** `inOrder`: one name after the other as listed. `either`: in any order; `atLeast` says how many together. */
  inOrder?: Record<string, Child>;
  either?: Record<string, Child>;
  atLeast?: number;
  atMost?: number;
}

const once = (type: string): Child => ({ type, min: 1, max: 1 });
const atMostOnce = (type: string): Child => ({ type, max: 1 });
const each = (...names: string[]): Record<string, Child> =>
  Object.fromEntries(names.map((name) => [name, { type: name }]));

const APPLIES_TO = ['PrimaryEntity', 'SelectedEntity'] as const;
const PRIVILEGES = ['Create', 'Read', 'Write', 'Delete', 'Assign', 'Share', 'Append', 'AppendTo'] as const;
const DEPTHS = ['None', 'Basic', 'Local', 'Deep', 'Global'] as const;
const FUNCTION = /^[a-zA-Z_$][a-zA-Z_$0-9.]*$/;
/** Every rule takes these two. */
const STANDARD = { Default: 'boolean', InvertResult: 'boolean' } as const;

const PARAMETERS = each(
  ...['BoolParameter', 'CrmParameter', 'DecimalParameter', 'IntParameter', 'StringParameter'],
);
const IN_ENABLE_RULE = each(
  ...['CrmClientTypeRule', 'CustomRule', 'EntityRule', 'FormStateRule', 'RecordPrivilegeRule'],
  ...['SelectionCountRule', 'ValueRule', 'CommandClientTypeRule'],
);
const IN_DISPLAY_RULE = each(
  ...['CrmClientTypeRule', 'EntityRule', 'EntityPrivilegeRule', 'FormEntityContextRule', 'FormStateRule'],
  ...['MiscellaneousPrivilegeRule', 'ValueRule', 'FormTypeRule', 'CommandClientTypeRule'],
);

const pictures = (...sizes: string[]): Record<string, Value> =>
  Object.fromEntries(
    sizes.flatMap((size): [string, Value][] => [
      [size, 'text'],
      [`${size}Class`, 'text'],
      [`${size}Left`, /^(-\d+|-?0)$/],
      [`${size}Top`, /^(-\d+|-?0)$/],
    ]),
  );
const TOOLTIP = {
  ToolTipTitle: 'text',
  ToolTipDescription: 'text',
  ToolTipHelpKeyWord: 'text',
  ToolTipShortcutKey: 'text',
  ...pictures('ToolTipImage32by32'),
} as const;
const ON_A_BAR = {
  Alt: 'text',
  Command: 'text',
  CommandType: ['General', 'OptionSelection', 'IgnoredByMenu'],
  LabelText: 'text',
  ModernCommandType: ['ControlCommand', 'System'],
  ModernImage: 'text',
  Sequence: 'integer',
  TemplateAlias: 'text',
  ...pictures('Image16by16', 'Image32by32'),
  ...TOOLTIP,
} as const;

/** By the name of the type: of the element itself, where a name means one thing everywhere. */
export const RULES: Readonly<Record<string, Rule>> = {
  RibbonDiffXml: {
    inOrder: {
      CustomActions: atMostOnce('CustomActions'),
      Templates: atMostOnce('Templates'),
      CommandDefinitions: atMostOnce('CommandDefinitions'),
      RuleDefinitions: atMostOnce('RuleDefinitions'),
      LocLabels: atMostOnce('LocLabels'),
    },
  },
  CustomActions: { either: each('CustomAction', 'HideCustomAction') },
  CustomAction: {
    optional: { Id: 'text', Location: 'text', Sequence: 'integer', Title: 'text' },
    inOrder: { CommandUIDefinition: once('CommandUIDefinition') },
  },
  HideCustomAction: {
    optional: { HideActionId: 'text', Location: 'text', Sequence: 'integer', Title: 'text' },
  },
  CommandUIDefinition: { either: each('Button', 'FlyoutAnchor', 'MenuSection'), atLeast: 1, atMost: 1 },
  Button: {
    required: { Id: 'text' },
    optional: {
      ...ON_A_BAR,
      ...{ CommandValueId: 'text', Description: 'text', LabelCss: 'text', MenuItemId: 'text' },
      Priority: 'integer',
    },
  },
  FlyoutAnchor: {
    required: { Id: 'text' },
    optional: {
      ...ON_A_BAR,
      ...{ CacheMenuVersions: 'boolean', CommandMenuClose: 'text', PopulateDynamically: 'boolean' },
      ...{ PopulateOnlyOnce: 'boolean', PopulateQueryCommand: 'text', ToolTipSelectedItemTitle: 'text' },
    },
    inOrder: { Menu: atMostOnce('Menu') },
  },
  Menu: {
    required: { Id: 'text' },
    optional: { MaxWidth: 'text' },
    inOrder: { MenuSection: { type: 'MenuSection', min: 1 } },
  },
  MenuSection: {
    required: { Id: 'text' },
    optional: {
      ...{ Title: 'text', Scrollable: 'boolean', Sequence: 'integer', MaxHeight: 'text' },
      DisplayMode: ['Default', 'Small', 'Medium', 'Large', 'Text', 'Menu', 'Menu16', 'Menu32', 'Thin'],
    },
    either: { Controls: { type: 'MenuControls' } },
    atLeast: 1,
    atMost: 1,
  },
  MenuControls: { required: { Id: 'text' }, either: each('Button', 'FlyoutAnchor') },
  Templates: { inOrder: { RibbonTemplates: once('RibbonTemplates') } },
  RibbonTemplates: { required: { Id: 'text' } },

  CommandDefinitions: { inOrder: each('CommandDefinition') },
  CommandDefinition: {
    required: { Id: 'text' },
    inOrder: {
      EnableRules: once('NamedEnableRules'),
      DisplayRules: once('NamedDisplayRules'),
      Actions: once('Actions'),
    },
  },
  NamedEnableRules: { inOrder: { EnableRule: { type: 'NamedRule' } } },
  NamedDisplayRules: { inOrder: { DisplayRule: { type: 'NamedRule' } } },
  NamedRule: { required: { Id: 'text' } },
  Actions: { either: each('JavaScriptFunction', 'Url') },
  JavaScriptFunction: { required: { FunctionName: FUNCTION, Library: 'text' }, either: PARAMETERS },
  Url: {
    required: { Address: 'address' },
    optional: { WinMode: /^[0-2]$/, WinParams: 'text', PassParams: 'boolean' },
  },
  BoolParameter: { required: { Value: 'boolean' } },
  DecimalParameter: { required: { Value: 'decimal' } },
  IntParameter: { required: { Value: 'integer' } },
  StringParameter: { required: { Value: 'text' } },
  CrmParameter: {
    required: {
      Value: [
        ...['PrimaryEntityTypeCode', 'PrimaryEntityTypeName', 'PrimaryItemIds', 'FirstPrimaryItemId'],
        ...['PrimaryControl', 'PrimaryControlId', 'SelectedEntityTypeCode', 'SelectedEntityTypeName'],
        ...['FirstSelectedItemId', 'SelectedControl', 'OrgName', 'OrgLcid', 'UserLcid', 'CommandProperties'],
        ...['Selected', 'All', 'Unselected'].flatMap((which) =>
          ['Count', 'Ids', 'References'].map((what) => `SelectedControl${which}Item${what}`),
        ),
      ],
    },
  },

  RuleDefinitions: {
    inOrder: {
      TabDisplayRules: once('TabDisplayRules'),
      DisplayRules: once('DisplayRules'),
      EnableRules: once('EnableRules'),
    },
  },
  TabDisplayRules: {},
  DisplayRules: { inOrder: each('DisplayRule') },
  EnableRules: { inOrder: each('EnableRule') },
  DisplayRule: {
    required: { Id: 'text' },
    either: { ...IN_DISPLAY_RULE, OrRule: { type: 'OrDisplayRule' } },
    atLeast: 1,
  },
  EnableRule: {
    required: { Id: 'text' },
    either: { ...IN_ENABLE_RULE, OrRule: { type: 'OrEnableRule' } },
    atLeast: 1,
  },
  OrDisplayRule: { inOrder: { Or: { type: 'DisplayAlternative', min: 2 } } },
  OrEnableRule: { inOrder: { Or: { type: 'EnableAlternative', min: 2 } } },
  DisplayAlternative: { either: IN_DISPLAY_RULE, atLeast: 1 },
  EnableAlternative: { either: IN_ENABLE_RULE, atLeast: 1 },
  CustomRule: {
    required: { FunctionName: FUNCTION, Library: 'text' },
    optional: STANDARD,
    either: PARAMETERS,
  },
  CrmClientTypeRule: { required: { Type: ['Web', 'Outlook'] }, optional: STANDARD },
  CommandClientTypeRule: { required: { Type: ['Modern', 'Refresh', 'Legacy'] }, optional: STANDARD },
  EntityRule: {
    optional: { EntityName: 'text', AppliesTo: APPLIES_TO, Context: /^[a-zA-Z_][a-zA-Z_0-9]*$/, ...STANDARD },
  },
  EntityPrivilegeRule: {
    required: { PrivilegeType: PRIVILEGES, PrivilegeDepth: DEPTHS },
    optional: { AppliesTo: APPLIES_TO, EntityName: 'text', ...STANDARD },
  },
  RecordPrivilegeRule: {
    required: { PrivilegeType: PRIVILEGES },
    optional: { AppliesTo: ['PrimaryEntity'], ...STANDARD },
  },
  MiscellaneousPrivilegeRule: {
    required: { PrivilegeName: 'text' },
    optional: { PrivilegeDepth: DEPTHS, ...STANDARD },
  },
  FormEntityContextRule: { required: { EntityName: 'text' }, optional: STANDARD },
  FormStateRule: {
    required: { State: ['Create', 'Existing', 'ReadOnly', 'Disabled', 'BulkEdit'] },
    optional: STANDARD,
  },
  FormTypeRule: {
    required: {
      Type: [
        ...['Main', 'Preview', 'AppointmentBook', 'Dashboard', 'Quick', 'QuickCreate', 'Card'],
        'MainInteractionCentric',
      ],
    },
    optional: STANDARD,
  },
  SelectionCountRule: {
    optional: { AppliesTo: APPLIES_TO, Minimum: 'integer', Maximum: 'integer', ...STANDARD },
  },
  ValueRule: { required: { Field: 'text', Value: 'text' }, optional: STANDARD },

  LocLabels: { inOrder: each('LocLabel') },
  LocLabel: { required: { Id: 'text' }, inOrder: { Titles: once('Titles') } },
  Titles: { inOrder: { Title: { type: 'Title', min: 1 } } },
  Title: { required: { description: 'text', languagecode: 'integer' } },
};
