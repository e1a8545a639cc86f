const SPACES_AND_BRACKETS = /[\s\u200b-\u200f\ufeff()[\]{}【】〔〕〈〉《》「」『』“”"'‘’]/g;

/**
 * Folds the name of an organisation, a person or a project for comparison (rules F11, X2): width,
 * letter case, spaces and the brackets themselves no longer matter; what stands in brackets does.
 */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(SPACES_AND_BRACKETS, '');
