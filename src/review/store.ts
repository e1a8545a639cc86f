/** A value that is replaced as a whole, with listeners told after each replacement. */
export interface Store<T> {
  get(): T;
  /** Replaces the named parts; listeners are told once. */
  set(parts: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

/** Makes a store; a change to equal parts tells nobody. */
export const createStore = <T extends object>(initial: T): Store<T> => {
  let state = initial;
  const listeners = new Set<() => void>();
  const isChange = (parts: Partial<T>) =>
    (Object.keys(parts) as (keyof T)[]).some((key) => !Object.is(parts[key], state[key]));
  return {
    get: () => state,
    set(parts) {
      if (!isChange(parts)) return;
      state = { ...state, ...parts };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
