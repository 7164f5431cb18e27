import * as React from 'react';
import { Search } from '../shell/icons';
import { say } from '../words/say';

/** Searches the view once Enter or the button is pressed; an empty box shows all again at once. */
export function SearchBox({ look }: { look: (text: string) => void }): React.ReactElement {
  const [text, setText] = React.useState('');
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        look(text);
      }}
    >
      <input
        type="search"
        aria-label={say('Search this view')}
        placeholder={say('Search this view')}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          if (target.value === '') look('');
        }}
      />
      <button type="submit" className="icon-button small" aria-label={say('Search')}>
        <Search />
      </button>
    </form>
  );
}
