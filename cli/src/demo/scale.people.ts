import type { Uuid } from '@volmify/shared/ids';
import { createDraw, scaleUuid } from './scale.random.ts';
import { orgParts, pick, type ScaleShape, STAR_ORGS } from './scale.shape.ts';

/** Persons, organizations and products of a scale world were made then; it is the time part of their ids. */
export const SCALE_BORN = new Date('2024-06-01T00:00:00.000Z');
/** The person with one transaction in a hundred, who creates for five organizations. */
export const SCALE_STAR = 'scale-star';

/** The uuid of a row that is no posting, by its natural key. */
export const uuidOf = (key: string): Uuid => scaleUuid(key, SCALE_BORN);
/** Natural key of a person; person 0 is the star. */
export const personKey = (person: number): string => (person === 0 ? SCALE_STAR : `scale-person-${person}`);

/** Somebody who works for an organization, in the shape that postings name workers. */
export interface ScaleEmployee {
  readonly person: number;
  readonly key: string;
  readonly role: 'ADMIN' | 'MANAGER' | 'CREATOR';
  readonly worker: { readonly employeeId: Uuid; readonly userId: Uuid; readonly jobProfileId: Uuid };
}

/** A product with its only set of shares. */
export interface ScaleProduct {
  readonly key: string;
  readonly ordinal: number;
  readonly setKey: string;
  readonly retainedBps: number;
  /** In the order of their ids. */
  readonly shares: readonly {
    readonly key: string;
    readonly id: Uuid;
    readonly employee: ScaleEmployee;
    readonly shareBps: number;
  }[];
}

export interface ScaleOrg {
  readonly index: number;
  readonly key: string;
  readonly id: Uuid;
  /** Part of all transactions. */
  readonly part: number;
  /** A customer. */
  readonly owner: number;
  /** The administrator first, then the manager. */
  readonly employees: readonly ScaleEmployee[];
  /** Persons, the busiest first. */
  readonly customers: readonly number[];
  /** What anybody sells; the star's product stands apart. */
  readonly products: readonly ScaleProduct[];
  readonly starProduct: ScaleProduct | undefined;
}

/** Everything of a scale world that is not a posting. */
export interface ScalePeople {
  readonly shape: ScaleShape;
  readonly orgs: readonly ScaleOrg[];
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const drawSecondHome = createDraw('second home');

/** Builds a scale world's structure: a pure function of its shape. */
export function createScalePeople(shape: ScaleShape): ScalePeople {
  const parts = orgParts(shape);
  const customers = homesOfCustomers(shape, parts);
  const workers = homesOfProfessionals(shape);
  const orgs = parts.map((part, index): ScaleOrg => {
    const key = `scale-org-${index}`;
    const employees = (workers[index] ?? []).map((person, place) => toEmployee(key, person, place));
    const own = customers[index] ?? [];
    const products = productsOf(shape, index, employees);
    const [starProduct] = STAR_ORGS.some((org) => org === index) ? products.splice(0, 1) : [undefined];
    return { index, key, id: uuidOf(key), part, owner: own[0] ?? 0, employees, customers: own, products, starProduct };
  });
  return { shape, orgs };
}

/** Who works where: the star in five organizations, everybody else in one, and as many as are left over in a second. */
function homesOfProfessionals({ orgs, employees, jobProfiles }: ScaleShape): number[][] {
  const homes: number[][] = Array.from({ length: orgs }, () => []);
  const secondHomes = employees - (jobProfiles - 1) - STAR_ORGS.length;
  for (let person = 1; person < jobProfiles; person++) {
    const home = (person - 1) % orgs;
    homes[home]?.push(person);
    if (person > secondHomes) continue;
    const second = Math.floor(drawSecondHome(person) * (orgs - 1));
    homes[second >= home ? second + 1 : second]?.push(person);
  }
  for (const org of STAR_ORGS) homes[org]?.push(0);
  return homes;
}

/** Where each customer buys: by weight of the organizations, evenly spread; as many as are left over in a second one. */
function homesOfCustomers(world: ScaleShape, parts: readonly number[]): number[][] {
  const { orgs, users, jobProfiles, employees, memberships } = world;
  let sum = 0;
  const cumulative = Float64Array.from(parts, (part) => {
    sum += part;
    return sum;
  });
  const homes: number[][] = Array.from({ length: orgs }, () => []);
  const count = users - jobProfiles;
  const secondHomes = Math.round(memberships - employees - count);
  const home = (place: number): number => pick(cumulative, (place * GOLDEN) % 1);
  for (let place = 0; place < count; place++) homes[home(place)]?.push(jobProfiles + place);
  for (let place = 0; place < secondHomes; place++) {
    const second = pick(cumulative, drawSecondHome(jobProfiles + place));
    homes[second === home(place) ? (second + 1) % orgs : second]?.push(jobProfiles + place);
  }
  return homes;
}

function toEmployee(orgKey: string, person: number, place: number): ScaleEmployee {
  const key = `${orgKey}/employee/${personKey(person)}`;
  const worker = {
    employeeId: uuidOf(key),
    userId: uuidOf(personKey(person)),
    jobProfileId: uuidOf(`${personKey(person)}/job-profile`),
  };
  const roles = ['ADMIN', 'MANAGER'] as const;
  return { person, key, role: person === 0 ? 'CREATOR' : (roles[place] ?? 'CREATOR'), worker };
}

/** One share or two: 1.6 on average. The star has a share in the first product of each of the five organizations alone. */
function productsOf({ orgs, products }: ScaleShape, org: number, employees: readonly ScaleEmployee[]): ScaleProduct[] {
  const star = employees.find(({ person }) => person === 0);
  const others = employees.filter(({ person }) => person !== 0);
  const count = Math.floor((products - 1 - org) / orgs) + 1;
  return Array.from({ length: count }, (_, ordinal) => {
    const isAlone = (ordinal + org) % 5 < 2;
    const first = ordinal === 0 && star ? star : others[ordinal % others.length];
    const second = others[(ordinal + 1) % others.length];
    const creators = isAlone ? [first] : [first, second];
    return toProduct(
      `scale-org-${org}`,
      ordinal,
      creators.filter((creator) => creator !== undefined),
    );
  });
}

function toProduct(orgKey: string, ordinal: number, creators: readonly ScaleEmployee[]): ScaleProduct {
  const key = `${orgKey}/product/course-${ordinal + 1}`;
  const setKey = `${key}/attribution-set/1`;
  const parts = creators.length === 1 ? [7_000] : [5_000, 2_500];
  const shares = creators
    .map((employee, place) => {
      const shareKey = `${setKey}/${personKey(employee.person)}`;
      return { key: shareKey, id: uuidOf(shareKey), employee, shareBps: parts[place] ?? 0 };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const retainedBps = 10_000 - shares.reduce((sum, { shareBps }) => sum + shareBps, 0);
  return { key, ordinal, setKey, retainedBps, shares };
}
