/** Where the focus goes when the person goes on: to the first that there is, in the order of the page. */
export const focus = {
  picker: '.nodc-picker input, .nodc-item:enabled',
  toggle: '.nodc-write .nodc-tool',
  preview: '.nodc-preview [data-nodc-focus]',
  item: (id: string) => `.nodc-item[value="${id}"], .nodc-text textarea`,
};
