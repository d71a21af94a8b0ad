import { expect, test } from 'vitest';
import { parseListeners } from './port.holder.ts';

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0FA0 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0 100 0 0 10 0
   1: 0100007F:0FA0 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0 100 0 0 10 0
   2: 0100007F:10FA 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1 0 100 0 0 10 0
`;

test('only the listener of that very port counts, not its connections', () => {
  expect(parseListeners(TABLE, 4000)).toEqual(['4711']);
  expect(parseListeners(TABLE, 4001)).toEqual([]);
});
