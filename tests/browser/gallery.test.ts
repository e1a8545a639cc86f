import { listCutOff, startGallery } from './support/open-gallery';

jest.setTimeout(400_000);

describe('the gallery of views and states', () => {
  let gallery: Awaited<ReturnType<typeof startGallery>>;
  beforeAll(async () => {
    gallery = await startGallery();
  });
  afterAll(() => gallery.close());

  // English words are the longer ones.
  test('every state opens without an error, and nothing is cut off at 320 px', async () => {
    const states = await gallery.listStates();
    expect(states.length).toBeGreaterThan(40);
    const wrong: Record<string, readonly string[]> = {};
    for (const state of states) {
      const errors = await gallery.show(state, { language: 'en-US', theme: 'dark', width: 320 });
      const found = [...errors, ...(await listCutOff(gallery.page))];
      if (found.length > 0) wrong[state] = found;
    }
    expect(wrong).toEqual({});
  });

  test('the page of the pane gives it the whole window', async () => {
    await gallery.page.goto(`${gallery.address}/taskpane.html`);
    const height = await gallery.page.locator('#pane').evaluate((pane) => pane.getBoundingClientRect().height);
    expect(height).toBe(640);
  });
});
