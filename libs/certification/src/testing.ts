export { aComplaint, aScene } from './complaint/complaint.builder';
export type { Scene } from './complaint/complaint.builder';
