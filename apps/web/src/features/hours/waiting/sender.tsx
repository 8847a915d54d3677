import { useSender } from './use-waiting';

/** Shows nothing: it sends what waits on this device, whatever page is open. */
export default function Sender() {
  useSender();
  return null;
}
