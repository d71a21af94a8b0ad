import type { DemoRow, DemoWorld, SubgraphName } from '@volmify/shared/subgraph';
import { personKey, SCALE_BORN, type ScaleEmployee, type ScaleOrg, type ScalePeople, uuidOf } from './scale.people.ts';
import { createDraw, scaleUuid } from './scale.random.ts';

/** Rows of one subgraph by table, in the form of the demo facts. */
export type SliceRows = Readonly<Record<string, readonly (DemoRow & Readonly<Record<string, unknown>>)[]>>;

/** A part of a scale world as a subgraph's seed takes it. */
export const sliceWorld = (name: SubgraphName, rows: SliceRows): DemoWorld => ({
  rows: <Row extends DemoRow>(subgraph: SubgraphName, table: string) =>
    (subgraph === name || table === 'org' ? (rows[table] ?? []) : []) as readonly DemoRow[] as readonly Row[],
  uuidOf,
  makeUuid: scaleUuid,
});

const BORN = SCALE_BORN.toISOString();
const born = (key: string) => ({ key, createdAt: BORN });
const FIRST_NAMES =
  'Ada Ben Cleo Dan Eva Finn Gia Hugo Iris Jan Kira Leo Mia Noah Olive Paul Quinn Rosa Sam Tara'.split(' ');
const LAST_NAMES = 'Abel Berg Costa Diaz Eriksen Fuchs Garcia Hansen Ito Jung Kim Lopez Moreau Novak Okafor Park'.split(
  ' ',
);
const displayNameOf = (person: number): string =>
  `${FIRST_NAMES[person % FIRST_NAMES.length]} ${LAST_NAMES[Math.floor(person / FIRST_NAMES.length) % LAST_NAMES.length]}`;

const drawStudents = createDraw('students');
const drawRating = createDraw('rating');

/** The people of a range of numbers, with the professional side of those who have one. */
export function peopleRows({ shape, orgs }: ScalePeople, from: number, to: number): SliceRows {
  const persons = Array.from({ length: Math.min(to, shape.users) - from }, (_, place) => from + place);
  const professionals = persons.filter((person) => person < shape.jobProfiles);
  const owners = new Set(orgs.map(({ owner }) => owner));
  const named = (person: number) => ({
    user: personKey(person),
    slug: personKey(person),
    displayName: displayNameOf(person),
  });
  return {
    user: persons.map((person) => ({
      ...born(personKey(person)),
      displayName: displayNameOf(person),
      email: `${personKey(person)}@example.test`,
      platformRole: 'NONE',
    })),
    user_session: persons
      .filter((person) => person === 0 || owners.has(person))
      .map((person) => ({
        ...born(`${personKey(person)}/session`),
        user: personKey(person),
        expiresAt: '2099-12-31T00:00:00.000Z',
      })),
    user_profile: persons.map((person) => ({ ...born(`${personKey(person)}/profile`), ...named(person) })),
    user_job_profile: professionals.map((person) => ({
      ...born(`${personKey(person)}/job-profile`),
      ...named(person),
      slug: `${personKey(person)}-at-work`,
      experienceLevel: 'SENIOR',
    })),
    user_profile_i18n: professionals.map((person) => ({
      ...born(`${personKey(person)}/job-profile/text/en`),
      jobProfile: `${personKey(person)}/job-profile`,
      localeKey: 'en',
      isDefault: true,
      headline: 'Teaches what the work taught',
      bio: 'Makes courses out of projects that went well, and of some that did not.',
      keywords: ['teaching'],
    })),
    fact_job_profile_performance: orgs.flatMap((org) =>
      org.employees
        .filter(({ person }) => person >= from && person < to)
        .map((employee) => learningFact(org, employee)),
    ),
  };
}

/** What learners did with a professional's courses in one organization. */
function learningFact(org: ScaleOrg, { person }: ScaleEmployee) {
  const newStudents = 20 + Math.floor(drawStudents(person * 1_000 + org.index) * 400);
  const ratingCount = Math.floor(newStudents / 5);
  const products = org.starProduct ? [org.starProduct, ...org.products] : org.products;
  return {
    ...born(`${personKey(person)}/job-profile/fact/${org.key}`),
    jobProfile: `${personKey(person)}/job-profile`,
    org: org.key,
    date: BORN.slice(0, 10),
    newStudents,
    completions: Math.floor(newStudents / 2),
    ratingSum: Math.round(ratingCount * (3.5 + drawRating(person * 1_000 + org.index) * 1.5)),
    ratingCount,
    attributionsActive: products.filter(({ shares }) => shares.some(({ employee }) => employee.person === person))
      .length,
  };
}

const DEPARTMENTS = [
  ['d1', 'Academy', null],
  ['d2', 'Courses', 'd1'],
  ['d3', 'Community', 'd1'],
  ['d4', 'Studio', 'd2'],
  ['d5', 'Design', 'd2'],
  ['d6', 'Support', 'd3'],
] as const;
const TEAMS = ['Makers', 'Launch', 'Care'] as const;

/** One organization with its people and structure. */
export function orgRows(org: ScaleOrg): SliceRows {
  const { key, employees } = org;
  const memberOf = (person: number) => ({
    ...born(`${key}/member/${personKey(person)}`),
    org: key,
    user: personKey(person),
    slug: personKey(person),
    displayName: displayNameOf(person),
    status: 'ACTIVE',
    customerType: 'REGULAR',
    joinedAt: BORN,
    customerSince: null,
    lastActiveAt: null,
  });
  return {
    org: [toOrg(org)],
    org_locale: [{ ...born(`${key}/locale/en`), org: key, localeKey: 'en', isDefault: true }],
    org_currency_setting: ['USD', 'EUR', 'JPY'].map((currencyCode) => ({
      ...born(`${key}/currency/${currencyCode}`),
      org: key,
      currencyCode,
      isDefault: currencyCode === 'USD',
    })),
    org_member: [...employees.map(({ person }) => person), ...org.customers].map(memberOf),
    org_employee: employees.map((employee) => toEmployeeRow(org, employee)),
    ...structureRows(org),
  };
}

const toOrg = ({ key, index, owner }: ScaleOrg) => ({
  ...born(key),
  name: `Scale School ${index}`,
  description: 'A school of the scale world.',
  kind: 'SELLER',
  owner: personKey(owner),
  defaultCurrency: 'USD',
  budgetMinor: null,
});

const toEmployeeRow = ({ key, owner }: ScaleOrg, employee: ScaleEmployee) => ({
  ...born(employee.key),
  member: `${key}/member/${personKey(employee.person)}`,
  jobProfile: `${personKey(employee.person)}/job-profile`,
  role: employee.role,
  professionalDisplayName: displayNameOf(employee.person),
  compensationType: 'COMMISSION',
  salaryMinor: null,
  salaryCurrency: null,
  hiredAt: BORN,
  status: 'ACTIVE',
  approvedAt: BORN,
  approvedBy: null,
  approvedByOwner: personKey(owner),
  permissions: [],
});

/** Six departments over three levels and three teams; everybody has a department, who leads a team is in it. */
function structureRows({ key, employees }: ScaleOrg): SliceRows {
  return {
    org_department: DEPARTMENTS.map(([slug, name, parent]) => ({
      ...born(`${key}/department/${slug}`),
      org: key,
      slug,
      name,
      description: `${name} of the school.`,
      type: 'DEPARTMENT',
      parent: parent === null ? null : `${key}/department/${parent}`,
      limitMinor: null,
      currency: 'USD',
    })),
    org_employee_department_membership: employees.map((employee, place) => {
      const department = `${key}/department/d${(place % DEPARTMENTS.length) + 1}`;
      return {
        ...born(`${department}/member/${personKey(employee.person)}`),
        department,
        employee: employee.key,
        role: place === 0 ? 'HEAD' : 'MEMBER',
        isPrimary: true,
        assignedAt: BORN,
      };
    }),
    org_team: TEAMS.map((name, place) => ({
      ...born(`${key}/team/${name.toLowerCase()}`),
      org: key,
      slug: name.toLowerCase(),
      name,
      description: `${name} of the school.`,
      type: 'PERMANENT',
      lead: employees[place % employees.length]?.key ?? '',
      projectStatus: 'ACTIVE',
    })),
    org_employee_team_membership: TEAMS.map((name, place) => {
      const lead = employees[place % employees.length];
      const team = `${key}/team/${name.toLowerCase()}`;
      return {
        ...born(`${team}/member/${personKey(lead?.person ?? 0)}`),
        team,
        employee: lead?.key ?? '',
        role: 'ADMIN',
        joinedAt: BORN,
      };
    }),
  };
}

/** The products of one organization with their shares. */
export function productRows(org: ScaleOrg): SliceRows {
  const products = org.starProduct ? [org.starProduct, ...org.products] : org.products;
  const [administrator] = org.employees;
  const author = personKey(administrator?.person ?? 0);
  return {
    org_product: products.map(({ key, ordinal }) => ({
      ...born(key),
      org: org.key,
      slug: `course-${ordinal + 1}`,
      type: 'COURSE',
      status: 'PUBLISHED',
      title: `Course ${ordinal + 1} of school ${org.index}`,
      description: 'A course of the scale world.',
      publishedAt: BORN,
      createdBy: author,
    })),
    org_product_variant: products.map(({ key }) => ({
      ...born(`${key}/variant/standard`),
      product: key,
      slug: 'standard',
      title: 'Standard',
      accessTier: 1,
      isDefault: true,
    })),
    org_product_variant_payment_plan: products.map(({ key }) => ({
      ...born(`${key}/plan/one-time`),
      variant: `${key}/variant/standard`,
      type: 'ONE_TIME',
      slug: 'one-time',
      title: 'One-time',
      isDefault: true,
      priceMinor: '6000',
      currency: 'USD',
    })),
    attribution_set: products.map(({ key, setKey, retainedBps }) => ({
      ...born(setKey),
      product: key,
      versionNo: 1,
      orgRetainedBps: retainedBps,
      authorUser: author,
      authorEmployee: administrator?.key,
    })),
    org_employee_product_attribution: products.flatMap(({ setKey, shares }) =>
      shares.map((share) => ({
        ...born(share.key),
        set: setKey,
        employee: share.employee.key,
        shareBps: share.shareBps,
        compensationType: 'REVENUE_SHARE',
        attributionType: 'CREATOR',
      })),
    ),
  };
}

/** Fees and withholding of all organizations; shares may be paid out at once. */
export const rateRows = ({ orgs }: ScalePeople): SliceRows => ({
  org: orgs.map(toOrg),
  fee_policy: orgs.map(({ key }) => ({
    ...born(`${key}/fee-policy`),
    org: key,
    platformFeeBps: 500,
    processingFeeBps: 300,
    refundPlatformFee: true,
    refundProcessingFee: false,
    payoutHoldDays: 0,
    minPayout: 0,
    effectiveFrom: BORN,
  })),
  tax_withholding_rule: orgs.map(({ key }) => ({
    ...born(`${key}/withholding-rule/sale`),
    org: key,
    appliesTo: 'SALE',
    rateBps: 800,
    base: 'GROSS',
    effectiveFrom: BORN,
  })),
});
