export { allocate, allocateBps, sumOf } from '@volmify/shared/allocation';
