import * as React from 'react';

/** A cell without a value: as the grid has it, until it is known that the value is missing and not hidden. */
export function EmptyCell(props: {
  text: string;
  readable: Promise<boolean>;
  children: React.ReactElement;
}): React.ReactElement {
  const { text, readable, children } = props;
  const [missing, setMissing] = React.useState(false);
  React.useEffect(() => {
    let gone = false;
    void readable.then((may) => !gone && setMissing(may));
    return () => void (gone = true);
  }, [readable]);
  return missing ? children : <>{text}</>;
}
