const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 31);
/** Excel counts a 29 February 1900 that never was; serials from 60 on are one day ahead. */
const FALSE_LEAP_DAY = 60;

/** Excel serial of a moment in the 1900 system. */
export const toSerial = (moment: Date): number => {
  const days = (moment.getTime() - EPOCH) / DAY;
  return days >= FALSE_LEAP_DAY ? days + 1 : days;
};
