import { createServer } from 'node:http';
import { Pool } from 'undici';
import { type BenchSubgraph, portOf } from './shape.ts';

/** The question answered by hand: the fewest calls there can be, and plain objects; what a gateway is measured against. */
interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly reviews: readonly Review[];
}
interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
  readonly shippingEstimate: number;
  readonly reviews: readonly Review[];
}
interface Review {
  readonly id: string;
  readonly body: string;
  readonly author: { readonly id: string };
  readonly product: { readonly upc: string };
}

const pools = new Map<BenchSubgraph, Pool>();

async function call<Data>(name: BenchSubgraph, query: string, variables: object, authorization: string): Promise<Data> {
  const pool = pools.get(name) ?? new Pool(`http://127.0.0.1:${portOf(name)}`, { connections: 64, pipelining: 1 });
  pools.set(name, pool);
  const answer = await pool.request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  });
  return (JSON.parse(await answer.body.text()) as { data: Data }).data;
}

const USERS = '{users{id username name}}';
const TOP = '{topProducts{upc}}';
const REVIEWS =
  'query($r:[_Any!]!){_entities(representations:$r){__typename ...on User{id reviews{id body author{id} product{upc}}} ...on Product{upc reviews{id body author{id} product{upc}}}}}';
const PRODUCTS = 'query($r:[_Any!]!){_entities(representations:$r){...on Product{upc name price weight}}}';
const STOCK = 'query($r:[_Any!]!){_entities(representations:$r){...on Product{inStock shippingEstimate}}}';
/** The shop has these; a hand-written plan knows its shop. */
const UPCS = Array.from({ length: 9 }, (_, at) => String(at + 1));

async function answerQuestion(authorization: string): Promise<string> {
  const products = UPCS.map((upc) => ({ __typename: 'Product', upc }));
  const [{ users }, { topProducts }, named] = await Promise.all([
    call<{ users: Omit<User, 'reviews'>[] }>('accounts', USERS, {}, authorization),
    call<{ topProducts: { upc: string }[] }>('products', TOP, {}, authorization),
    call<{ _entities: Omit<Product, 'reviews'>[] }>('products', PRODUCTS, { r: products }, authorization),
  ]);
  const asked = [...users.map(({ id }) => ({ __typename: 'User', id })), ...products];
  const priced = named._entities.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight }));
  const [reviewed, stocked] = await Promise.all([
    call<{ _entities: { reviews: Review[] }[] }>('reviews', REVIEWS, { r: asked }, authorization),
    call<{ _entities: Pick<Product, 'inStock' | 'shippingEstimate'>[] }>(
      'inventory',
      STOCK,
      { r: priced },
      authorization,
    ),
  ]);
  const userById = new Map(
    users.map((user, at) => [user.id, { ...user, reviews: reviewed._entities[at]?.reviews ?? [] }]),
  );
  const productByUpc = new Map(
    named._entities.map((product, at) => {
      const { reviews = [] } = reviewed._entities[users.length + at] ?? {};
      const { inStock, shippingEstimate, ...stock } = { inStock: false, shippingEstimate: 0, ...stocked._entities[at] };
      return [product.upc, { ...product, ...stock, inStock, shippingEstimate, reviews }];
    }),
  );
  const shown = ({ inStock, name, price, shippingEstimate, upc, weight }: Product) => ({
    inStock,
    name,
    price,
    shippingEstimate,
    upc,
    weight,
  });
  const productOf = ({ product }: Review): Product => productByUpc.get(product.upc) as Product;
  const authorOf = ({ author: { id } }: Review) => {
    const user = userById.get(id) as User;
    const reviews = user.reviews.map((each) => ({ id: each.id, body: each.body, product: shown(productOf(each)) }));
    return { id, username: user.username, name: user.name, reviews };
  };
  const reviewsOf = ({ reviews }: Product) =>
    reviews.map((each) => ({ id: each.id, body: each.body, author: authorOf(each) }));
  const whole = (product: Product) => ({ ...shown(product), reviews: reviewsOf(product) });
  const data = {
    users: [...userById.values()].map(({ id, username, name, reviews }) => ({
      id,
      username,
      name,
      reviews: reviews.map((each) => ({ id: each.id, body: each.body, product: whole(productOf(each)) })),
    })),
    topProducts: topProducts.map(({ upc }) => whole(productByUpc.get(upc) as Product)),
  };
  return JSON.stringify({ data });
}

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const text = Buffer.from(await answerQuestion(request.headers.authorization ?? ''));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
  response.end(text);
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
