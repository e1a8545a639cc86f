/** Today's date in the machine's own time zone, as ISO text. */
export const today = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Day and time in the machine's own time zone, `YYYY-MM-DD HH:mm:ss`. */
export const clock = (): string => `${today()} ${new Date().toTimeString().slice(0, 8)}`;

/** Lets the browser or Node handle what is waiting before going on. */
export const yieldToEvents = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
