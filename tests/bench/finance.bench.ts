import { exitCode } from './figure.ts';
import { openBenchBooks } from './finance/books.ts';
import { measurePosting } from './finance/posting.rates.ts';
import { measureReads } from './finance/read.costs.ts';
import { measureStorage } from './finance/storage.size.ts';

/** What the books cost: to write, to read at several sizes, to keep. `--sizes=10000,100000,1000000` chooses the sizes. */
const PORT = 20_830;
const SIZES = (process.argv.find((option) => option.startsWith('--sizes='))?.slice('--sizes='.length) ?? '10000,100000')
  .split(',')
  .map(Number);

const books = await openBenchBooks(SIZES, PORT);
try {
  for (const sized of books.sizes) await measureStorage(sized);
  await measureReads(books.sizes);
  const [smallest] = books.sizes;
  if (smallest) await measurePosting(smallest);
} finally {
  await books.remove();
}
process.exit(exitCode());
