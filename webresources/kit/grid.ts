/** What a list passes as SelectedControl. */
export interface Grid {
  refresh(): void;
}
