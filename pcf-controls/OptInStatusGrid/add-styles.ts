import { styles } from '../shared/opt-in-status/styles';

const ID = 'nod-opt-in-status-styles';

/** Puts the styles of the cells into the page, once for all grids: a cell of its own need not bring them. */
export function addStyles(page: Document): void {
  if (page.getElementById(ID)) return;
  const element = page.createElement('style');
  element.id = ID;
  element.textContent = styles;
  page.head.appendChild(element);
}
