import type { ControlManifest } from '../../model';
import { loadScript } from '../xrm/libraries';

export type ControlInstance =
  ComponentFramework.StandardControl<unknown, unknown> | ComponentFramework.ReactControl<unknown, unknown>;
export type ControlClass = new () => ControlInstance;

const registered = new Map<string, ControlClass>();

/** A bundle registers its class when it is loaded, under its namespace and constructor. */
function listen(): void {
  if (Reflect.has(window, 'ComponentFramework')) return;
  Reflect.set(window, 'ComponentFramework', {
    registerControl: (name: string, control: ControlClass) => void registered.set(name, control),
  });
}

/**
 * The class of a control; its bundle and styles are loaded once.
 * @throws Error when the bundle is not there or registers something else
 */
export async function controlClass(manifest: ControlManifest): Promise<ControlClass> {
  listen();
  for (const css of manifest.css) addStyles(css);
  if (!registered.has(manifest.registeredAs)) await loadScript(manifest.bundle);
  const control = registered.get(manifest.registeredAs);
  if (!control) throw new Error(`${manifest.bundle} does not register ${manifest.registeredAs}.`);
  return control;
}

function addStyles(href: string): void {
  if ([...document.styleSheets].some((sheet) => sheet.href?.endsWith(href))) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
