import type { TemplateComponentDefinition } from '../render';

/** The labels of the quick replies of a template, from its components as the Graph API describes them, in any case. */
export function quickReplies({
  components,
}: {
  components: readonly Partial<TemplateComponentDefinition>[];
}): string[] {
  return components
    .flatMap(({ buttons = [] }) => buttons)
    .flatMap(({ type, text }: { type?: string; text?: string }) =>
      type?.toUpperCase() === 'QUICK_REPLY' && text ? [text] : [],
    );
}
