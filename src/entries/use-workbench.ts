import { useCallback, useEffect, useRef, useState } from 'react';
import { wordHostIssue } from '../wording/issue';
import type { GuidelineLibrary, Review } from '../review/types';
import type { Language } from '../words/words';
import type { Bench, ClientScope } from '../workbench/page/open-bench';
import { openBench } from '../workbench/page/open-bench';
import type { Sample } from '../workbench/page/Toolbar';
import type { Files } from '../workbench/ask-files';
import { askFiles } from '../workbench/ask-files';
import type { FileAnswer, FileRequest, Port } from '../workbench/file-service';
import type { StandInSettings } from '../workbench/stand-in/settings';
import { clock, today, yieldToEvents } from './clock';
import { keepReviewer, keptReviewer } from './keep-reviewer';

interface Opened {
  readonly bench: Bench;
  readonly review: Review;
}

/** Settings in the address, for tests and demonstrations: `?api=1.14&latency=50`. */
const settingsFromAddress = (): Partial<StandInSettings> => {
  const given = new URLSearchParams(window.location.search);
  const api = given.get('api');
  const latency = given.get('latency');
  return { ...(api !== null && { apiLevel: api }), ...(latency !== null && { latency: Number(latency) }) };
};

/** The newest level unless the address asks for another: everything Excel offers is shown. */
const NEWEST = '1.20';

/** Milliseconds: Excel never answers within the same piece of work. */
const AS_IN_EXCEL = 1;

/** Files are read and written beside the page, by a script of its own as its content-security policy has it. */
let files: Files | undefined;
const filesBeside = (): Files =>
  (files ??= askFiles(
    new Worker(new URL('./file-worker.ts', import.meta.url)) as unknown as Port<FileRequest, FileAnswer>,
    yieldToEvents,
  ));

let library: Promise<GuidelineLibrary> | undefined;
const loadLibrary = () =>
  (library ??= import('./bundled-guidelines').then(async ({ loadBundledLibrary }) => {
    // What was just loaded has been a long piece of work.
    await yieldToEvents();
    return loadBundledLibrary();
  }));

const startReview = async (language: Language): Promise<Review> => {
  const [{ openReview }, { createExcelHost }, guidelines] = await Promise.all([
    import('../review/open-review'),
    import('../hosts/excel/create-excel-host'),
    loadLibrary(),
  ]);
  return keepReviewer(
    openReview({
      host: createExcelHost(),
      library: guidelines,
      language,
      today: today(),
      clock,
      reviewer: keptReviewer(),
      loadSolver: () => import('./highs-solver').then(({ loadSolver }) => loadSolver('highs.wasm')),
      readFile: (bytes, name) =>
        import('../hosts/xlsx/read-workbook').then(({ readWorkbook }) => readWorkbook(bytes, name)),
      pause: yieldToEvents,
      now: () => performance.now(),
    }),
  );
};

const download = (bytes: Uint8Array, name: string) => {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** What the workbench page does: open, review, save; one workbook at a time. */
export const useWorkbench = (language: Language) => {
  const [opened, setOpened] = useState<Opened | undefined>();
  const [busy, setBusy] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const saving = useRef(false);
  const [trouble, setTrouble] = useState<string | undefined>();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const current = useRef<Opened | undefined>(undefined);

  useEffect(() => {
    void fetch('assets/samples/samples.json')
      .then((answer) => (answer.ok ? (answer.json() as Promise<readonly Sample[]>) : []))
      .then(setSamples);
  }, []);

  useEffect(() => current.current?.review.setLanguage(language), [language]);

  const open = useCallback(
    async (bytes: Uint8Array, name: string) => {
      setBusy(true);
      setTrouble(undefined);
      try {
        const context = { displayLanguage: language };
        const outcome = await openBench(window as unknown as ClientScope, filesBeside(), { bytes, name }, context, {
          apiLevel: NEWEST,
          latency: AS_IN_EXCEL,
          ...settingsFromAddress(),
        });
        if (!outcome.ok) {
          setTrouble(`${name}：${wordHostIssue(outcome.issue, language)}`);
          return;
        }
        current.current?.review.close();
        const review = await startReview(language);
        const next = { bench: outcome.value, review };
        current.current = next;
        setOpened(next);
        await review.open();
      } finally {
        setBusy(false);
      }
    },
    [language],
  );

  const openSample = useCallback(
    async (sample: Sample) => {
      const answer = await fetch(`assets/samples/${sample.file}`);
      await open(new Uint8Array(await answer.arrayBuffer()), sample.file);
    },
    [open],
  );

  const save = useCallback(async () => {
    if (opened === undefined || saving.current) return;
    saving.current = true;
    setSaving(true);
    try {
      const outcome = await filesBeside().save(opened.bench.workbook, opened.bench.bytes);
      if (outcome.ok) download(outcome.value, opened.bench.workbook.name);
      else setTrouble(wordHostIssue(outcome.issue, language));
    } finally {
      saving.current = false;
      setSaving(false);
    }
  }, [opened, language]);

  const dataRows = useCallback(() => {
    const rows = opened?.review.getState().binding?.dataRows ?? [];
    const [top, bottom] = [rows[0], rows.at(-1)];
    return top === undefined || bottom === undefined ? undefined : { top, bottom };
  }, [opened]);

  return { opened, busy, isSaving, trouble, samples, open, openSample, save, dataRows };
};
