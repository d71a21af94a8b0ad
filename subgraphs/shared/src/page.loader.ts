import DataLoader from 'dataloader';

/** A row together with the subject whose list it stands in. */
export interface OfSubject<Row> {
  readonly subject: string;
  readonly row: Row;
}

/** Lists of many subjects: subjects that are asked for the same page of the same kind share one statement. */
export interface PagedLoader<Request, Row> {
  load(subject: string, request: Request): Promise<readonly Row[]>;
}

/**
 * A loader of pages, living as long as one request.
 * @param read rows of many subjects under one request, each subject's rows in list order
 */
export function createPagedLoader<Request extends object, Row>(
  read: (subjects: readonly string[], request: Request) => Promise<readonly OfSubject<Row>[]>,
): PagedLoader<Request, Row> {
  const loaders = new Map<string, DataLoader<string, Row[]>>();
  return {
    load(subject, request) {
      const key = JSON.stringify(request);
      let loader = loaders.get(key);
      if (!loader) {
        loader = new DataLoader<string, Row[]>(async (subjects) => grouped(subjects, await read(subjects, request)));
        loaders.set(key, loader);
      }
      return loader.load(subject);
    },
  };
}

function grouped<Row>(subjects: readonly string[], rows: readonly OfSubject<Row>[]): Row[][] {
  const bySubject = new Map<string, Row[]>(subjects.map((subject) => [subject, []]));
  for (const { subject, row } of rows) bySubject.get(subject)?.push(row);
  return subjects.map((subject) => bySubject.get(subject) ?? []);
}
