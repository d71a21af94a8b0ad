import { isSelf, type Viewer } from '@volmify/shared/viewer';
import type { Profile } from './profile.repository.ts';

/**
 * Whether a profile may lead this viewer to the person behind it. A customer's face does; a professional one leads
 * nobody but the person to the customer side (IDN-38).
 */
export const leadsToPerson = (viewer: Viewer, profile: Profile): boolean =>
  profile.type === 'MAIN' || viewer.platformAdmin || isSelf(viewer, profile.userId);
