import type { CostModel } from '../document/document.cost.ts';
import type { OperationResolver } from '../document/operation.resolver.ts';
import type { DemoHooks, GalleryQuestion } from '../gateway.config.ts';

/** The demo hooks, each question with what it costs the first of its readers before it is asked. */
export function withPrices(demo: DemoHooks, documents: OperationResolver, costs: () => CostModel): DemoHooks {
  const priced = (question: GalleryQuestion) => {
    const { document, personas } = question;
    const cost = costs().estimate(documents.resolve(document, undefined), personas[0]?.variables ?? {});
    return { ...question, cost };
  };
  return { ...demo, listQuestions: async () => (await demo.listQuestions()).map(priced) };
}
