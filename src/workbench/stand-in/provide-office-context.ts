import type { StandIn } from './install-stand-in';

/**
 * Lets `Office.context` tell what the stand-in supports, as Office itself would after start-up.
 * Microsoft's own `Office.context` only answers inside Office, so it is put in front of it.
 */
export const provideOfficeContext = (
  scope: { Office: object },
  standIn: Pick<StandIn, 'isSetSupported'>,
  more: Readonly<Record<string, unknown>> = {},
): void => {
  const context = { requirements: { isSetSupported: standIn.isSetSupported }, ...more };
  scope.Office = Object.create(scope.Office, { context: { value: context, configurable: true } }) as object;
};
