import { type PartialTheme, createTheme } from '@fluentui/react';

/** What the platform says of how things are to look: `context.fluentDesignLanguage`, as far as we use it. */
export interface PlatformTheme {
  isDark: boolean;
  /** Fluent 9 tokens such as `colorNeutralBackground1`; values are CSS colours. */
  tokens: Readonly<Record<string, string>>;
}

/** Our colours as custom properties, each from the platform's Fluent 9 token where it gives one. */
const tokens: Readonly<Record<string, { token: string; light: string; dark: string }>> = {
  '--nodc-bg': { token: 'colorNeutralBackground1', light: '#ffffff', dark: '#292929' },
  '--nodc-bg2': { token: 'colorNeutralBackground3', light: '#f5f5f5', dark: '#1f1f1f' },
  '--nodc-hover': { token: 'colorNeutralBackground1Hover', light: '#f5f5f5', dark: '#3d3d3d' },
  '--nodc-fg': { token: 'colorNeutralForeground1', light: '#242424', dark: '#ffffff' },
  '--nodc-fg2': { token: 'colorNeutralForeground2', light: '#424242', dark: '#d6d6d6' },
  '--nodc-fg3': { token: 'colorNeutralForeground3', light: '#616161', dark: '#adadad' },
  '--nodc-line': { token: 'colorNeutralStroke2', light: '#e0e0e0', dark: '#525252' },
  '--nodc-edge': { token: 'colorNeutralStrokeAccessible', light: '#616161', dark: '#adadad' },
  '--nodc-accent': { token: 'colorBrandBackground', light: '#0f6cbd', dark: '#115ea3' },
  '--nodc-on-accent': { token: 'colorNeutralForegroundOnBrand', light: '#ffffff', dark: '#ffffff' },
  '--nodc-link': { token: 'colorBrandForeground1', light: '#0f6cbd', dark: '#479ef5' },
  '--nodc-accent-bg': { token: 'colorBrandBackground2', light: '#ebf3fc', dark: '#082338' },
  '--nodc-good': { token: 'colorStatusSuccessForeground1', light: '#0e700e', dark: '#54b054' },
  '--nodc-good-bg': { token: 'colorStatusSuccessBackground1', light: '#f1faf1', dark: '#052505' },
  '--nodc-bad': { token: 'colorStatusDangerForeground3', light: '#b10e1c', dark: '#eeacb2' },
  '--nodc-bad-bg': { token: 'colorStatusDangerBackground1', light: '#fdf3f4', dark: '#3b0509' },
  '--nodc-wait': { token: 'colorStatusWarningForeground3', light: '#8a3707', dark: '#faa06b' },
  '--nodc-wait-bg': { token: 'colorStatusWarningBackground1', light: '#fff9f5', dark: '#4a1e04' },
  '--nodc-canvas': { token: '', light: '#efeae2', dark: '#141414' },
  '--nodc-bubble': { token: '', light: '#d9fdd3', dark: '#0f4a3a' },
};

/** The custom properties of a theme, for the style of the element around what is ours. */
export function customProperties(theme: PlatformTheme | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).map(([name, { token, light, dark }]) => [
      name,
      theme?.tokens[token] ?? (theme?.isDark ? dark : light),
    ]),
  );
}

/** The same theme for Fluent 8's own components. */
export function fluentTheme(theme: PlatformTheme | undefined, rtl: boolean): PartialTheme {
  const colours = customProperties(theme);
  const of = (name: string) => colours[`--nodc-${name}`];
  return createTheme({
    isInverted: theme?.isDark ?? false,
    rtl,
    palette: {
      themePrimary: of('accent'),
      themeDarkAlt: of('accent'),
      themeDark: of('link'),
      white: of('bg'),
      neutralLighterAlt: of('bg2'),
      neutralLighter: of('hover'),
      neutralLight: of('line'),
      neutralPrimary: of('fg'),
      neutralDark: of('fg'),
      neutralSecondary: of('fg2'),
      black: of('fg'),
    },
  });
}
