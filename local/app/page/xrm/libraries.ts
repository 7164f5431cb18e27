const loaded = new Map<string, Promise<void>>();

/** Where the page's server serves a web resource. */
export function webResourceUrl(name: string): string {
  return `/WebResources/${name.replace(/^\$webresource:/, '')}`;
}

/** Loads a script of the solution once. Rejects when it is not there; it is asked for again the next time. */
export function loadLibrary(name: string): Promise<void> {
  return loadScript(webResourceUrl(name));
}

export function loadScript(url: string): Promise<void> {
  const known = loaded.get(url);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${url} could not be loaded.`)));
    document.head.append(script);
  });
  loaded.set(url, loading);
  loading.catch(() => loaded.delete(url));
  return loading;
}

/**
 * The function of that name, `Nod.Inbox.link`, bound to what holds it.
 * @throws Error when no loaded script defines it
 */
export function functionNamed(name: string): (...args: unknown[]) => unknown {
  let holder: unknown = globalThis;
  let value: unknown = globalThis;
  for (const part of name.split('.')) {
    holder = value;
    value =
      typeof value === 'object' || typeof value === 'function' ? Reflect.get(value ?? {}, part) : undefined;
  }
  if (typeof value !== 'function')
    throw new Error(`There is no function ${name} in the scripts of this form.`);
  return (...args) => Reflect.apply(value, holder, args) as unknown;
}
