import { registerEnumType } from '@nestjs/graphql';
import { Disclosure, DomainCode, PeerRole, PracticeFormat, Role, TrainingTopic } from '@waymark/kernel';

// The kernel knows no GraphQL, and several libs show these.
registerEnumType(Role, { name: 'Role', description: 'What a person may act as in one organisation.' });
registerEnumType(DomainCode, { name: 'DomainCode', description: 'The four training domains of IC&RC Peer Recovery.' });
registerEnumType(PracticeFormat, { name: 'PracticeFormat', description: 'The four formats in which peer support is given.' });
registerEnumType(PeerRole, { name: 'PeerRole', description: 'The roles that a peer specialist takes.' });
registerEnumType(TrainingTopic, { name: 'TrainingTopic', description: 'What training is about, as boards name it. Those of one board by name (`TX_CORE` …) count only from a provider that it approved.' });
registerEnumType(Disclosure, { name: 'Disclosure', description: 'Whether a number of a group is told, or left out because people could be guessed from it.' });
