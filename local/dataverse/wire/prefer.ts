/** What a Prefer header asks for. */
export interface Preferences {
  readonly representation: boolean;
  readonly maxPageSize: number | undefined;
  readonly continueOnError: boolean;
  /** Tells whether an annotation is wanted. */
  readonly wants: (annotation: string) => boolean;
  /** False when no annotation is wanted at all: the quick way. */
  readonly anyAnnotation: boolean;
  /** What Preference-Applied answers. */
  readonly applied: readonly string[];
}

const NONE: Preferences = {
  representation: false,
  maxPageSize: undefined,
  continueOnError: false,
  wants: () => false,
  anyAnnotation: false,
  applied: [],
};

/** Reads a Prefer header; preferences that are not known are ignored, as HTTP has it. */
export function readPreferences(header: string | undefined): Preferences {
  if (header === undefined || header === '') return NONE;
  const annotations = /odata\.include-annotations\s*=\s*(?:"([^"]*)"|([^,;]+))/i.exec(header);
  const patterns = (annotations?.[1] ?? annotations?.[2] ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean);
  const size = /odata\.maxpagesize\s*=\s*"?(\d+)/i.exec(header);
  const representation = /return\s*=\s*representation/i.test(header);
  return {
    representation,
    maxPageSize: size ? Number(size[1]) : undefined,
    continueOnError: /continue-on-error(?!\s*=\s*"?false)/i.test(header),
    wants: (annotation) => wanted(patterns, annotation),
    anyAnnotation: patterns.length > 0,
    applied: [
      ...(representation ? ['return=representation'] : []),
      ...(size ? [`odata.maxpagesize=${size[1]}`] : []),
      ...(annotations ? [`odata.include-annotations="${patterns.join(',')}"`] : []),
    ],
  };
}

/** The first pattern that fits decides; `-` excludes, a trailing `*` stands for the rest. */
function wanted(patterns: readonly string[], annotation: string): boolean {
  for (const pattern of patterns) {
    const name = pattern.replace(/^-/, '');
    const fits = name.endsWith('*') ? annotation.startsWith(name.slice(0, -1)) : annotation === name;
    if (fits) return !pattern.startsWith('-');
  }
  return false;
}

export const FORMATTED_VALUE = 'OData.Community.Display.V1.FormattedValue';
export const LOOKUP_LOGICAL_NAME = 'Microsoft.Dynamics.CRM.lookuplogicalname';
export const NAVIGATION_PROPERTY = 'Microsoft.Dynamics.CRM.associatednavigationproperty';
export const ATTRIBUTE_NAME = 'OData.Community.Display.V1.AttributeName';
export const MORE_RECORDS = 'Microsoft.Dynamics.CRM.morerecords';
export const PAGING_COOKIE = 'Microsoft.Dynamics.CRM.fetchxmlpagingcookie';
export const TOTAL_COUNT = 'Microsoft.Dynamics.CRM.totalrecordcount';
export const TOTAL_COUNT_EXCEEDED = 'Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded';
