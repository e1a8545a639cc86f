import { createRoot } from 'react-dom/client';
import { useState } from 'react';
import { Pane } from '../pane/Pane';
import { paneThemes } from '../pane/themes';
import { DEFAULT_LANGUAGE } from '../words/words';
import { Workbench } from '../workbench/page/Workbench';
import { useWorkbench } from './use-workbench';

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)').matches;

/** The workbench page with the very pane that runs in Excel beside the grid. */
const WorkbenchApp = () => {
  const [dark, setDark] = useState(prefersDark);
  const [language, setLanguage] = useState(DEFAULT_LANGUAGE);
  const { opened, busy, isSaving, trouble, samples, open, openSample, save, dataRows } = useWorkbench(language);
  return (
    <Workbench
      bench={opened?.bench}
      pane={opened && <Pane review={opened.review} theme={dark ? 'dark' : 'light'} />}
      samples={samples}
      dark={dark}
      theme={paneThemes[dark ? 'dark' : 'light']}
      language={language}
      busy={busy}
      trouble={trouble}
      dataRows={dataRows}
      onOpen={(bytes, name) => void open(bytes, name)}
      onSample={(sample) => void openSample(sample)}
      onSave={() => void save()}
      isSaving={isSaving}
      onDark={setDark}
      onLanguage={setLanguage}
    />
  );
};

const place = document.getElementById('workbench');
if (place === null) throw new Error('index.html has no element #workbench.');
createRoot(place).render(<WorkbenchApp />);
