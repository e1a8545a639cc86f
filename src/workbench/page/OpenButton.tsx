import { Button } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { readFile } from './read-file';

/** Asks for a workbook file. */
export const OpenButton = ({
  label,
  onOpen,
  primary,
}: {
  readonly label: string;
  readonly onOpen: (bytes: Uint8Array, name: string) => void;
  readonly primary?: boolean;
}) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void readFile(file).then((bytes) => onOpen(bytes, file.name));
          target.value = '';
        }}
      />
      <Button
        appearance={primary === true ? 'primary' : 'subtle'}
        icon={<FolderOpen20Regular />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
};
