-- A desk of format 6 with four tickets, as the program of that time wrote it.
PRAGMA application_id = 1735747939;
PRAGMA user_version = 6;
CREATE TABLE event (
    sequence INTEGER PRIMARY KEY,
    ticket INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (ticket, version)
);
CREATE TABLE origin (key BLOB PRIMARY KEY, ticket INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE desk (one INTEGER PRIMARY KEY CHECK (one = 1), identity TEXT NOT NULL);
CREATE TABLE agent (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE client_group (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE team (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE client (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    client_group TEXT NOT NULL,
    role TEXT,
    name_key TEXT NOT NULL
);
CREATE TABLE client_word (
    word TEXT NOT NULL,
    name_key TEXT NOT NULL,
    client_group TEXT NOT NULL,
    client TEXT NOT NULL,
    PRIMARY KEY (word, name_key)
) WITHOUT ROWID;
CREATE TABLE publication (
    sequence INTEGER PRIMARY KEY,
    revision TEXT NOT NULL,
    at INTEGER NOT NULL
, author TEXT);
CREATE TABLE book_file (
    revision TEXT NOT NULL,
    path TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (revision, path)
);
CREATE TABLE draft (
    agent TEXT NOT NULL,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (agent, key)
) WITHOUT ROWID;
CREATE TABLE ticket (
    number INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    status TEXT NOT NULL,
    client TEXT NOT NULL,
    client_name TEXT NOT NULL,
    language TEXT NOT NULL,
    client_group TEXT NOT NULL,
    what TEXT NOT NULL,
    clause TEXT,
    answer TEXT,
    next TEXT NOT NULL,
    assignee TEXT,
    team TEXT,
    promised_update INTEGER,
    escalated_at INTEGER,
    opened_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    origin TEXT,
    level TEXT,
    due INTEGER,
    due_clock TEXT,
    hand_off_to TEXT,
    hand_off_from TEXT,
    backup_asked_at INTEGER,
    complaint_at INTEGER,
    disagreement_at INTEGER,
    merged_into INTEGER,
    tags TEXT NOT NULL,
    search TEXT NOT NULL
);
CREATE TABLE tally (
    client_group TEXT NOT NULL,
    status TEXT NOT NULL,
    assignee TEXT NOT NULL,
    tickets INTEGER NOT NULL,
    PRIMARY KEY (client_group, status, assignee)
) WITHOUT ROWID;
CREATE TABLE clause_record (
    clause TEXT NOT NULL,
    client_group TEXT NOT NULL,
    asked INTEGER NOT NULL,
    took_offer INTEGER NOT NULL,
    escalated INTEGER NOT NULL,
    upheld INTEGER NOT NULL,
    exceptions INTEGER NOT NULL,
    policy_changes INTEGER NOT NULL,
    conduct INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    pressed INTEGER NOT NULL,
    pressed_ruled INTEGER NOT NULL,
    pressed_overturned INTEGER NOT NULL,
    PRIMARY KEY (clause, client_group)
) WITHOUT ROWID;
CREATE TABLE precedent (
    ticket INTEGER NOT NULL,
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    clause TEXT NOT NULL,
    client_group TEXT NOT NULL,
    ruling TEXT NOT NULL,
    reason TEXT NOT NULL,
    until TEXT,
    facts TEXT NOT NULL,
    pressed INTEGER NOT NULL,
    PRIMARY KEY (ticket, place)
) WITHOUT ROWID;
CREATE TABLE exception (
    ticket INTEGER NOT NULL,
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    clause TEXT NOT NULL,
    client TEXT NOT NULL,
    client_group TEXT NOT NULL,
    scope TEXT NOT NULL,
    reason TEXT NOT NULL,
    conditions TEXT,
    until TEXT NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (ticket, place)
) WITHOUT ROWID;
CREATE TABLE contact (
    ticket INTEGER NOT NULL,
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    demanding INTEGER NOT NULL,
    PRIMARY KEY (ticket, place)
) WITHOUT ROWID;
CREATE TABLE usage (
    client_group TEXT NOT NULL,
    day INTEGER NOT NULL,
    tickets INTEGER NOT NULL,
    PRIMARY KEY (client_group, day)
) WITHOUT ROWID;
CREATE TABLE dossier_event (
    sequence INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    event TEXT NOT NULL,
    payload TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (kind, name, version)
);
CREATE TABLE seal (
    number INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    next INTEGER NOT NULL,
    through INTEGER NOT NULL,
    events INTEGER NOT NULL,
    tickets INTEGER NOT NULL,
    content BLOB NOT NULL CHECK (length(content) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32)
);
CREATE TABLE ticket_count (
    kind TEXT NOT NULL,
    client_group TEXT NOT NULL,
    one TEXT NOT NULL,
    two TEXT NOT NULL,
    three TEXT NOT NULL,
    day INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (kind, client_group, one, two, three, day)
) WITHOUT ROWID;
CREATE INDEX client_by_name ON client (name_key, client_group);
CREATE INDEX publication_by_revision ON publication (revision);
CREATE INDEX ticket_by_promise ON ticket (promised_update) WHERE promised_update IS NOT NULL;
CREATE INDEX ticket_by_origin ON ticket (origin) WHERE origin IS NOT NULL;
CREATE INDEX precedent_by_clause ON precedent (clause, at, ticket, place);
CREATE INDEX exception_by_clause ON exception (clause, client_group, until);
CREATE INDEX contact_by_moment ON contact (at);
CREATE INDEX ticket_by_due ON ticket (due) WHERE due IS NOT NULL;
CREATE INDEX ticket_by_backup ON ticket (backup_asked_at) WHERE backup_asked_at IS NOT NULL;
CREATE INDEX ticket_by_complaint ON ticket (complaint_at) WHERE complaint_at IS NOT NULL;
CREATE INDEX ticket_by_disagreement ON ticket (disagreement_at) WHERE disagreement_at IS NOT NULL;
CREATE INDEX ticket_by_merged ON ticket (merged_into) WHERE merged_into IS NOT NULL;
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
CREATE TRIGGER book_file_is_never_changed BEFORE UPDATE ON book_file
BEGIN SELECT RAISE(ABORT, 'published books are never changed'); END;
CREATE TRIGGER book_file_is_never_removed BEFORE DELETE ON book_file
BEGIN SELECT RAISE(ABORT, 'published books are never removed'); END;
CREATE TRIGGER dossier_event_is_never_changed BEFORE UPDATE ON dossier_event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER dossier_event_is_never_removed BEFORE DELETE ON dossier_event
BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal
BEGIN SELECT RAISE(ABORT, 'seals are never changed'); END;
CREATE TRIGGER seal_is_never_removed BEFORE DELETE ON seal
BEGIN SELECT RAISE(ABORT, 'seals are never removed'); END;
CREATE TABLE ticket_tag (
    tag TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    number INTEGER NOT NULL,
    status TEXT NOT NULL,
    client_group TEXT NOT NULL,
    assignee TEXT,
    promised_update INTEGER,
    due INTEGER,
    escalated_at INTEGER,
    PRIMARY KEY (tag, updated_at, number)
) WITHOUT ROWID;
CREATE INDEX ticket_tag_by_number ON ticket_tag (tag, number);
CREATE INDEX ticket_tag_by_promise ON ticket_tag (tag, promised_update, number DESC);
CREATE INDEX ticket_tag_by_due ON ticket_tag (tag, due, number DESC);
CREATE INDEX ticket_tag_by_escalation ON ticket_tag (tag, escalated_at, number DESC)
    WHERE escalated_at IS NOT NULL;
CREATE VIRTUAL TABLE ticket_text USING fts5(
    search, content = 'ticket', content_rowid = 'number', tokenize = 'ascii', detail = 'none',
    columnsize = 0, prefix = '1 2 3'
);
CREATE INDEX ticket_by_team ON ticket (team, status)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_team_updated ON ticket (team, status, updated_at)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_status_promise ON ticket (status, promised_update)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_assignee_promise ON ticket (assignee, status, promised_update)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_group_promise ON ticket (client_group, status, promised_update)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_clause_promise ON ticket (clause, status, promised_update)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_team_promise ON ticket (team, status, promised_update)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_status_due ON ticket (status, due)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_assignee_due ON ticket (assignee, status, due)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_group_due ON ticket (client_group, status, due)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_clause_due ON ticket (clause, status, due)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_team_due ON ticket (team, status, due)
    WHERE merged_into IS NULL AND status NOT IN ('resolved', 'closed');
CREATE INDEX ticket_by_ended_promise ON ticket (promised_update)
    WHERE merged_into IS NULL AND status IN ('resolved', 'closed') AND promised_update IS NOT NULL;
CREATE INDEX ticket_by_ended_due ON ticket (due)
    WHERE merged_into IS NULL AND status IN ('resolved', 'closed') AND due IS NOT NULL;
CREATE INDEX ticket_by_escalation ON ticket (
    escalated_at, status, merged_into, client_group, assignee, team, clause, answer, updated_at,
    promised_update, due, hand_off_to, tags
) WHERE escalated_at IS NOT NULL;
CREATE INDEX ticket_by_hand_off_to ON ticket (
    hand_off_to, status, merged_into, client_group, assignee, team, clause, answer, updated_at,
    promised_update, due, escalated_at, tags
) WHERE hand_off_to IS NOT NULL;
CREATE INDEX ticket_by_hand_off_from ON ticket (
    hand_off_from, status, merged_into, client_group, assignee, team, clause, answer, updated_at,
    promised_update, due, escalated_at, tags
) WHERE hand_off_from IS NOT NULL;
CREATE INDEX ticket_by_escalated ON ticket (merged_into)
    WHERE merged_into IS NULL AND escalated_at IS NOT NULL;
CREATE INDEX ticket_by_escalated_updated ON ticket (updated_at)
    WHERE merged_into IS NULL AND escalated_at IS NOT NULL;
CREATE INDEX ticket_by_escalated_promise ON ticket (promised_update)
    WHERE merged_into IS NULL AND escalated_at IS NOT NULL;
CREATE INDEX ticket_by_escalated_due ON ticket (due)
    WHERE merged_into IS NULL AND escalated_at IS NOT NULL;
CREATE INDEX ticket_by_updated ON ticket (updated_at);
CREATE INDEX ticket_by_opened ON ticket (opened_at);
CREATE INDEX ticket_by_status ON ticket (status) WHERE merged_into IS NULL;
CREATE INDEX ticket_by_status_updated ON ticket (status, updated_at) WHERE merged_into IS NULL;
CREATE INDEX ticket_by_assignee ON ticket (assignee, status) WHERE merged_into IS NULL;
CREATE INDEX ticket_by_assignee_updated ON ticket (assignee, status, updated_at) WHERE merged_into IS NULL;
CREATE INDEX ticket_by_group ON ticket (client_group, status) WHERE merged_into IS NULL;
CREATE INDEX ticket_by_group_updated ON ticket (client_group, status, updated_at) WHERE merged_into IS NULL;
CREATE INDEX ticket_by_clause ON ticket (clause, status) WHERE merged_into IS NULL AND clause IS NOT NULL;
CREATE INDEX ticket_by_clause_updated ON ticket (clause, status, updated_at)
    WHERE merged_into IS NULL AND clause IS NOT NULL;
CREATE INDEX ticket_by_client ON ticket (client, updated_at);
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (1, 1, 1, 1779109200000, 'leblanc', 'opened', '{"channel":"mail","client":{"group":"health","id":"C00001","language":"fr","name":"Tremblay, Louise","role":"manager"},"language":"fr","v":1,"words":"Je suis passée de la Justice à la Santé lundi. Qu’est-ce qui me suit ?"}', X'CA6A8A21138EAE1ECCD0B13737F1E32ED13942363DF5EDCD8290E472B3529868');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (2, 1, 2, 1779109200000, 'leblanc', 'assigned', '{"agent":"leblanc","team":"nsd","v":1}', X'4D9617E2A6203AAB688333D6BE55AE9743B9963122FEB5E87433E4B8EABD4AC1');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (3, 1, 3, 1779110400000, 'leblanc', 'need-confirmed', '{"need":"Changer de groupe client sans perdre sa boîte ni son numéro","v":1}', X'7FB8C33DA04931FCE98D7383BF71FA237F06AC6301075C4B6A63875935FC4E09');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (4, 1, 4, 1779110400000, 'leblanc', 'facts-set', '{"absent":[],"facts":{"group":"health","item":"group-move","role":"manager"},"v":1}', X'AC4FB4AC6C3CA0DF1F336AC7BACBD43279F2810EB48F541DCD057D962A67EC88');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (5, 1, 5, 1779110503000, 'leblanc', 'decision-recorded', '{"absent":[],"answer":"allowed_with_conditions","changes":[],"clause":{"id":"MOV-1.1","inForceFrom":"2026-01-01","policy":"MOV","policyTitle":{"en":"Moves and arriving groups","fr":"Mutations et groupes qui arrivent"},"source":{"en":"NCR-MOV-2026, section 1","fr":"NCR-MOV-2026, section 1"},"text":{"en":"A person who moves keeps name, mailbox and telephone number. Rights of the old group end on the day of the move, rights of the new one begin the same morning, and the two managers confirm the date.","fr":"La personne qui change de groupe garde son nom, sa boîte et son numéro de téléphone. Les droits de l’ancien groupe prennent fin le jour même, ceux du nouveau commencent ce matin-là, et les deux gestionnaires confirment la date."},"title":{"en":"Moving to another client group","fr":"Passer à un autre groupe client"}},"date":"2026-05-18","escalationPath":{"en":"a supervisor who had no part in the call, who will look at the decision again and answer you within 2 business hours; tell us, or write to review@ncr-it.example with the ticket’s number","fr":"une superviseure ou un superviseur qui n’a pas pris part à l’appel, qui reverra la décision et vous répondra en 2 heures ouvrables ; dites-le-nous ou écrivez à revision@ncr-it.example avec le numéro du billet"},"facts":{"group":"health","item":"group-move","role":"manager"},"offers":[],"reasons":[{"en":"item: Move to another client group","fr":"objet : Passage à un autre groupe client"}],"revision":"sha256:cb60236db9460a3e77f7653fbac10240eea109b56ffb4c4771bf16c53c5fa34c","rule":"MOV-1.1","terms":[{"en":"both managers confirm the date","fr":"les deux gestionnaires confirment la date"},{"en":"files that belong to the old group stay there","fr":"les fichiers qui appartiennent à l’ancien groupe y restent"}],"v":1}', X'45BF147985A9E43908C70EDDF3E1CFD1155EE0C8C65A6F61243B2B12D5491416');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (6, 1, 6, 1779110723000, 'leblanc', 'client-informed', '{"channel":"mail","said":"Votre nom, votre boîte et votre numéro vous suivent ; vos dossiers de la Justice restent là-bas. Les deux gestionnaires ont confirmé la date.","v":1}', X'E7872F567C0FCB085F83C6F1F287F4639D610591B651C9CD4A472B7362B9F16A');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (7, 1, 7, 1779128963000, 'leblanc', 'resolved', '{"reason":"Passage fait le jour même ; la personne a vérifié sa boîte et son numéro","v":1}', X'74E25C4D1890BA14360B85599196C56F136E8A6EE320C6443741C47060829CBF');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (8, 2, 1, 1780501200000, 'obrien', 'opened', '{"channel":"phone","client":{"group":"health","id":"C00001","language":"fr","name":"Tremblay, Louise","role":"manager"},"language":"fr","v":1,"words":"Je n’ai toujours pas l’accès à distance depuis mon arrivée à la Santé"}', X'0330F750F3945462DD7A0DFF44EA1765AAEC7C13739C64FA0CB684E7675B873A');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (9, 2, 2, 1780501200000, 'obrien', 'assigned', '{"agent":"obrien","team":"nsd","v":1}', X'BE0160A5CCC44D14A4A11328F13BB823F7562169453FBB115BD21DD0B88CFAB2');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (10, 2, 3, 1780501369000, 'obrien', 'need-confirmed', '{"need":"Travailler de la maison deux jours par semaine","v":1}', X'0972DAB22682FECEC9B6F40DEB5282EA81AEE5D13732D6DE0E85E29B9A0663A8');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (11, 2, 4, 1780501369000, 'obrien', 'facts-set', '{"absent":[],"facts":{"group":"health","item":"vpn","role":"manager"},"v":1}', X'602101F2BB14C5B792E40A8645B6CC66B76840613021D4FDB9AD8B231DD7B121');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (12, 2, 5, 1780501436000, 'obrien', 'decision-recorded', '{"absent":[],"answer":"allowed","changes":[],"clause":{"id":"REM-1.1","inForceFrom":"2026-01-01","policy":"REM","policyTitle":{"en":"Remote access","fr":"Accès à distance"},"source":{"en":"NCR-REM-2026, section 2","fr":"NCR-REM-2026, section 2"},"text":{"en":"Employees, managers and executives receive remote access with their departmental laptop. Contractors and students receive it when the manager who answers for their work agrees.","fr":"Les membres du personnel, les gestionnaires et les cadres de direction reçoivent l’accès à distance avec leur portable du ministère. Les contractuels et les étudiants l’obtiennent si la ou le gestionnaire qui répond de leur travail y consent."},"title":{"en":"Remote access from Canada","fr":"Accès à distance depuis le Canada"}},"date":"2026-06-03","escalationPath":{"en":"a supervisor who had no part in the call, who will look at the decision again and answer you within 2 business hours; tell us, or write to review@ncr-it.example with the ticket’s number","fr":"une superviseure ou un superviseur qui n’a pas pris part à l’appel, qui reverra la décision et vous répondra en 2 heures ouvrables ; dites-le-nous ou écrivez à revision@ncr-it.example avec le numéro du billet"},"facts":{"group":"health","item":"vpn","role":"manager"},"offers":[],"reasons":[{"en":"item: Remote access (VPN)","fr":"objet : Accès à distance (RPV)"},{"en":"role: Employee, Manager or Executive (Manager)","fr":"fonction : Membre du personnel, Gestionnaire ou Cadre de direction (Gestionnaire)"}],"revision":"sha256:cb60236db9460a3e77f7653fbac10240eea109b56ffb4c4771bf16c53c5fa34c","rule":"REM-1.1/1","terms":[],"v":1}', X'8D3680CD5D74CAB98074634667682CD47064597A94D966936834ED15E9699F19');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (13, 2, 6, 1780501547000, 'obrien', 'client-informed', '{"channel":"phone","nextUpdate":"2026-06-04T16:00:00.000Z","said":"Oui, et je m’en occupe : vous l’aurez demain.","v":1}', X'B7786F4F0EBB2232653CC6957211E2314F617342ECADE20434C043B603C991B1');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (14, 2, 7, 1780501547000, 'obrien', 'waiting', '{"on":"Réseaux et sécurité","reason":"les droits de l’ancien groupe ne sont pas fermés","v":1}', X'767AD37D2258E7B56DD9EF6940341D53A66A598E57E6355CE8A02D39FF4D4406');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (15, 2, 8, 1781020200000, 'obrien', 'contact-recorded', '{"mood":"fâchée","said":"C’est moi qui vous appelle. Demain, c’était il y a trois jours.","seconds":240,"v":1}', X'B924E53DFA956E0A31983CF7F71ADC83C9D4DCA4B03789CA590D6A4DFC491A60');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (16, 2, 9, 1781020343000, 'obrien', 'client-informed', '{"channel":"phone","nextUpdate":"2026-06-10T16:00:00.000Z","said":"J’aurais dû vous appeler et je ne l’ai pas fait : je vous présente mes excuses. Demain avant midi.","v":1}', X'ED402A94B0B17833012DC73823EC71E178EFF47314133AD2191606A5D05A0EDB');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (17, 2, 10, 1781550600000, 'obrien', 'client-informed', '{"channel":"phone","said":"Les droits de la Justice sont fermés ; votre accès est ouvert. Neuf jours, c’est trop long, et vous n’avez rien su.","v":1}', X'77D03285F1CC84B50CBFEE20EA3F9095447BBC9D90B6B2F605465D9A3A7676C1');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (18, 2, 11, 1781550600000, 'obrien', 'resumed', '{"reason":"anciens droits fermés","v":1}', X'5F16F2FABAC93069B57A1DFF46592CE094D54D57709D3B4332F8C1C099EF694F');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (19, 2, 12, 1781551287000, 'obrien', 'resolved', '{"reason":"Accès ouvert et essayé au téléphone ; deux promesses tenues en retard","v":1}', X'0423380BE823ED221DDEE2E887EDA1982D5E9B3740D7ABEA6166FF5A1C5EA459');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (20, 2, 13, 1782161427000, 'obrien', 'closed', '{"reason":"cinq jours ouvrables sans nouvelles","v":1}', X'4FBB77FC6EA08AB8256D4E3D0BCC27664976ED2EF4B80934C23FEF505EDA4EDF');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (21, 3, 1, 1790607600000, 'tremblay-m', 'opened', '{"channel":"phone","client":{"group":"finance","id":"C00002","language":"en","name":"Roy, Sylvain","role":"employee"},"language":"en","v":1,"words":"Locked out again after a week away, sorry"}', X'C70443E150FB9F65624367376C39259EA9F235DCD3254A70B0B98F4C140D4BB1');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (22, 3, 2, 1790607600000, 'tremblay-m', 'assigned', '{"agent":"tremblay-m","team":"nsd","v":1}', X'213F5D77DB3ADB8E13DCFBAA2606FBEBA219C48EEDF4560B884A11E103D654AA');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (23, 3, 3, 1790607660000, 'tremblay-m', 'need-confirmed', '{"need":"Sign in and start the day","v":1}', X'6D694D6B90FE8170BD64F06DF04BC3BCB22DDDFA5A0E4F624A27160E64D2E6B4');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (24, 3, 4, 1790607660000, 'tremblay-m', 'facts-set', '{"absent":[],"facts":{"group":"finance","item":"password-reset","role":"employee"},"v":1}', X'DA41A2DAEE4829727B836DC8B2D27A6B215D347B3830F949AD274F39B192BB35');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (25, 3, 5, 1790607672000, 'tremblay-m', 'decision-recorded', '{"absent":[],"answer":"allowed","changes":[],"clause":{"id":"ACC-1.1","inForceFrom":"2025-09-01","policy":"ACC","policyTitle":{"en":"Accounts and passwords","fr":"Comptes et mots de passe"},"source":{"en":"NCR-ACC-2025, section 2","fr":"NCR-ACC-2025, section 2"},"text":{"en":"A forgotten password is reset at once, as often as needed and without a remark, after two questions that only its owner can answer. A visitor has no account here and so nothing to reset.","fr":"Un mot de passe oublié est réinitialisé aussitôt, aussi souvent qu’il le faut et sans commentaire, après deux questions auxquelles seule la personne peut répondre. Une personne en visite n’a pas de compte ici, donc rien à réinitialiser."},"title":{"en":"Forgotten passwords","fr":"Mots de passe oubliés"}},"date":"2026-09-28","escalationPath":{"en":"a supervisor who had no part in the call, who will look at the decision again and answer you within 2 business hours; tell us, or write to review@ncr-it.example with the ticket’s number","fr":"une superviseure ou un superviseur qui n’a pas pris part à l’appel, qui reverra la décision et vous répondra en 2 heures ouvrables ; dites-le-nous ou écrivez à revision@ncr-it.example avec le numéro du billet"},"facts":{"group":"finance","item":"password-reset","role":"employee"},"offers":[],"reasons":[{"en":"item: Password reset","fr":"objet : Réinitialisation du mot de passe"}],"revision":"sha256:cb60236db9460a3e77f7653fbac10240eea109b56ffb4c4771bf16c53c5fa34c","rule":"ACC-1.1/1","terms":[],"v":1}', X'6BD1A57A979DB08638AD07FFC42C9ECC9FD3E76C7588AA38B511A8EA8108A0B3');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (26, 3, 6, 1790607732000, 'tremblay-m', 'client-informed', '{"channel":"phone","said":"Your password is reset; you choose the new one at the first sign-in.","v":1}', X'9ED58EA105F7E7389272997063B861CE6516997C6B6B07C4A157C40DFD792B4B');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (27, 3, 7, 1790607732000, 'tremblay-m', 'contact-recorded', '{"mood":"cheerful","said":"Fastest call of my week. Thank you!","seconds":150,"v":1}', X'B30A5343AD033F7B531D65C6C9097FBC11B843615F0589F3EA3085ED0D8DD0AA');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (28, 3, 8, 1790607732000, 'tremblay-m', 'resolved', '{"reason":"Signed in while on the phone","v":1}', X'1A43A8B399E5357C3983B66A7D8A9F7E54328DC2B2ADBC89A95F40FAA7A588E3');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (29, 3, 9, 1791301212000, 'tremblay-m', 'closed', '{"reason":"five business days without news","v":1}', X'19542DB7CB21703E7B3DBA290C5221FDDE35E704BBED6C89360FB1DD797692F8');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (30, 4, 1, 1794341400000, 'tremblay-m', 'opened', '{"channel":"phone","client":{"group":"finance","id":"C00002","language":"en","name":"Roy, Sylvain","role":"employee"},"language":"en","v":1,"words":"I bought MapSmith to draw our process maps. I only need you to install it, I have the disc right here"}', X'02CF978DA0D1724A75118544D62B8D0103736EDB6639757ED23EF0B8E10F67D9');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (31, 4, 2, 1794341400000, 'tremblay-m', 'assigned', '{"agent":"tremblay-m","team":"nsd","v":1}', X'F0501E9BFC7F51341DBABC732EEA543DE0E6B4235344AE8A61E710D7687142F9');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (32, 4, 3, 1794341580000, 'tremblay-m', 'need-confirmed', '{"need":"Draw process maps for the audit and share them with the team","v":1}', X'2318B9372E7BBB3C9A947EE4A84EFF5BB8129A271033A7B527D5346D8B610529');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (33, 4, 4, 1794341640000, 'tremblay-m', 'facts-set', '{"absent":[],"facts":{"group":"finance","item":"unlisted-software","role":"employee"},"v":1}', X'D4F542281CB0777B895F0A31275CBAD2631FE753360F3A59FA2DA435FE253BE7');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (34, 4, 5, 1794341740000, 'tremblay-m', 'decision-recorded', '{"absent":[],"answer":"not_offered","changes":[{"en":"Is it part of a workplace accommodation? if yes: allowed with conditions (ADA-1.3)","fr":"Est-ce lié à une mesure d’adaptation au travail ? si oui : permis sous conditions (ADA-1.3)"},{"en":"if client group were Statistics: needs approval (SOF-2.3)","fr":"si le groupe client était Statistique : approbation requise (SOF-2.3)"},{"en":"if client group were Science: needs approval (SOF-2.3)","fr":"si le groupe client était Sciences : approbation requise (SOF-2.3)"}],"clause":{"id":"SOF-2.1","inForceFrom":"2026-01-01","policy":"SOF","policyTitle":{"en":"Software and licences","fr":"Logiciels et licences"},"source":{"en":"NCR-SOF-2026, section 3","fr":"NCR-SOF-2026, section 3"},"text":{"en":"A program outside the catalogue is not installed, even free, even bought already, even for a trial. Nobody would follow its faults, its licences or the place where it sends information. The desk proposes the nearest supported product and, when the case is good, has the program examined.","fr":"Un logiciel hors catalogue n’est pas installé, même gratuit, même déjà payé, même à l’essai. Personne n’en suivrait les failles, les licences ni l’endroit où il envoie l’information. Le service propose le produit pris en charge le plus proche et, si le besoin le justifie, fait examiner le logiciel."},"title":{"en":"Software outside the catalogue","fr":"Logiciels hors catalogue"}},"date":"2026-11-10","escalationPath":{"en":"a supervisor who had no part in the call, who will look at the decision again and answer you within 2 business hours; tell us, or write to review@ncr-it.example with the ticket’s number","fr":"une superviseure ou un superviseur qui n’a pas pris part à l’appel, qui reverra la décision et vous répondra en 2 heures ouvrables ; dites-le-nous ou écrivez à revision@ncr-it.example avec le numéro du billet"},"facts":{"group":"finance","item":"unlisted-software","role":"employee"},"offers":[{"id":"catalogue-equivalent","isCertain":true,"leadTime":{"en":"2 business days","fr":"2 jours ouvrables"},"say":{"en":"You know that program and you have work to finish with it, I understand. I cannot install it because nobody here could look after it, but there is a supported product that does most of what you describe. Can we take fifteen minutes to try your own example in it?","fr":"Vous connaissez ce logiciel et vous avez du travail à terminer, je comprends. Je ne peux pas l’installer, car personne ici ne pourrait l’entretenir, mais un produit pris en charge fait presque tout ce que vous décrivez. Prenons-nous quinze minutes pour l’essayer avec votre propre exemple ?"},"team":{"en":"Corporate Applications","fr":"Applications ministérielles"},"text":{"en":"An analyst compares the task with the catalogue and proposes the supported product that does it, with a short demonstration.","fr":"Une analyste ou un analyste compare la tâche avec le catalogue et propose le produit pris en charge qui l’accomplit, avec une brève démonstration."},"title":{"en":"The nearest product in the catalogue","fr":"Le produit le plus proche au catalogue"}},{"id":"software-assessment","isCertain":true,"leadTime":{"en":"20 business days","fr":"20 jours ouvrables"},"say":{"en":"You make a good case, and it deserves more than a no from me. It is not in the catalogue today, but I can open a request to have it examined, with your reasons in your own words. You will have an answer in writing, and I will tell you if it is late.","fr":"Vos arguments se tiennent et méritent mieux qu’un simple non de ma part. Ce produit n’est pas au catalogue aujourd’hui, mais je peux ouvrir une demande d’examen, avec vos raisons dans vos mots. Vous aurez une réponse écrite, et je vous préviendrai en cas de retard."},"team":{"en":"Corporate Applications","fr":"Applications ministérielles"},"text":{"en":"Corporate Applications examines security, privacy, language, accessibility and cost, and answers in writing with reasons. A yes puts the product in the catalogue for everybody.","fr":"Les Applications ministérielles examinent la sécurité, la vie privée, la langue, l’accessibilité et le coût, puis répondent par écrit, motifs à l’appui. Un oui fait entrer le produit au catalogue pour tout le monde."},"title":{"en":"A request to add it to the catalogue","fr":"Une demande d’ajout au catalogue"}}],"reasons":[{"en":"item: Software outside the catalogue","fr":"objet : Logiciel hors catalogue"}],"revision":"sha256:cb60236db9460a3e77f7653fbac10240eea109b56ffb4c4771bf16c53c5fa34c","rule":"SOF-2.1","terms":[],"v":1}', X'D24317E3A443C2AE561736349E58DE21729E20B7BC974BFCE60D485C0FA52983');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (35, 4, 6, 1794341740000, 'tremblay-m', 'offer-made', '{"offer":"catalogue-equivalent","title":{"en":"The nearest product in the catalogue","fr":"Le produit le plus proche au catalogue"},"v":1}', X'79A388DBAB3D22077B1AFE3EC0D623FB024746F9B2EA3841281750A4166FC3CA');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (36, 4, 7, 1794341740000, 'tremblay-m', 'offer-made', '{"offer":"software-assessment","title":{"en":"A request to add it to the catalogue","fr":"Une demande d’ajout au catalogue"},"v":1}', X'8BE53F220C41B6D2D3E261D9A79292786AE19E06E8625EF59E1E1AAEC3BA53E1');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (37, 4, 8, 1794341860000, 'tremblay-m', 'client-informed', '{"channel":"phone","said":"Clause SOF-2.1, “Software outside the catalogue”: I read it to you and cannot give you this. What I can do: the nearest product in the catalogue or a request to add it to the catalogue.","v":1}', X'6C8B43C22A1CD4483FE2B61F5BB20A9782AB055D3ECDE4CD0DBDAC3F89C67C62');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (38, 4, 9, 1794341860000, 'tremblay-m', 'contact-recorded', '{"mood":"incredulous","said":"Says who? Show me the document where it is written that you cannot support it.","seconds":560,"v":1}', X'1507510AE011E64DA98912A5B9F3B8444BCDADEF7D0839D228C5CD3BE5D0EB9F');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (39, 4, 10, 1794341980000, 'tremblay-m', 'justification-issued', '{"code":"4-T91H-FRX4","document":"bb402dfe34536b0d5022e103c39a7d7513b69805601928377a8c3e731c03dbf7","format":"text","language":"en","v":1,"way":"mail"}', X'6DC0B21239189BB163E3D73477B66E5E1BC8FF565F9C666AD2AA310E27FC818A');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (40, 4, 11, 1794342040000, 'tremblay-m', 'offer-declined', '{"offer":"software-assessment","reason":"twenty days, and the audit is next week","title":{"en":"A request to add it to the catalogue","fr":"Une demande d’ajout au catalogue"},"v":1}', X'12559393E51BC0632BA5DADA309D5BB0F7C3C5A3F8D8504CAE05338D718E88D3');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (41, 4, 12, 1794342280000, 'tremblay-m', 'escalated', '{"by":"client","pressure":"Then let somebody who can decide tell me no","reason":"He has the clause in writing and asks for an exception: the program is paid for","to":"Hélène Gagnon, supervisor","v":1}', X'D406E5473AF8EFA98E3AB5D4C405E906553FCBF1575108C59CECF4C6D84AB91E');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (42, 4, 13, 1794347080000, 'gagnon', 'ruled', '{"reason":"Nobody here could fix MapSmith the day it fails, and the catalogue has a product that draws the same maps. Corporate Applications will show it on his own example this week.","ruling":"upheld","v":1}', X'4194CDA3B58FC0809DB2866929A875D8B5D77EE7AB92AAB0D0C0139DA004D591');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (43, 4, 14, 1794347380000, 'tremblay-m', 'client-informed', '{"channel":"phone","nextUpdate":"2026-11-13T14:30:00.000Z","said":"The supervisor upheld the answer. Corporate Applications will open your own map in the supported product tomorrow at ten.","v":1}', X'66798DF7CF5FF791751CB855683B65963F5C42EAACFED084835993BA687FB6AB');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (44, 4, 15, 1794347380000, 'tremblay-m', 'offer-taken', '{"offer":"catalogue-equivalent","title":{"en":"The nearest product in the catalogue","fr":"Le produit le plus proche au catalogue"},"v":1}', X'422A18CAB666BD9F987B1CA2D58C94B939E50324253AF9696A6BF8B71E50A5B3');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (45, 4, 16, 1794577720000, 'tremblay-m', 'client-informed', '{"channel":"phone","said":"We redrew your first map together; the licence is on your computer.","v":1}', X'9921A166CA82550FAA5D7A6FE511BE53071D7C1F2D998374D01BF31A224DC009');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (46, 4, 17, 1794577900000, 'tremblay-m', 'resolved', '{"reason":"The supported product draws his maps; demonstration done on his own example","v":1}', X'90C466D931C03FCFCD5C656AC5442D1CCF51FF5482974D8BEC02FA7F217710EE');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (47, 4, 18, 1795792200000, 'obrien', 'reopened', '{"reason":"The client called back: he complains about how the refusal was said","v":1}', X'2BA53C9ACF68AD2E512DD2AC494DC7B53F0046352D51593444B2005828FF845C');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (48, 4, 19, 1795792200000, 'obrien', 'contact-recorded', '{"mood":"hurt","said":"The maps work, that is not why I call. The man who refused me was rude. He sighed, he said “it is policy”, and he read me the text as if I could not read.","seconds":780,"v":1}', X'602CB1CC0E69FF807AE576EE9A936C35DDA93C1882DB4852DED9B9113BFE1D82');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (49, 4, 20, 1795792440000, 'obrien', 'client-informed', '{"channel":"phone","nextUpdate":"2026-12-01T15:15:00.000Z","said":"Thank you for telling us. A supervisor who had no part in the call will answer you within two business days, and the agent will first be heard.","v":1}', X'3F57732165EEBF1E9FE65E6A16BF663CB146FC5ECDE7B2AE0A7123A8711DCD41');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (50, 4, 21, 1795795920000, 'tremblay-m', 'noted', '{"text":"My account of the call. It lasted nine minutes and was my thirty-first of the day. I read him the clause because he asked where it was written. I did say “it is policy” once, and I know we are asked to leave it out (CON-2.2). I did not raise my voice, and I sent the document within two minutes. If I sighed, it was not at him. I would gladly tell him so myself.","v":1}', X'D086353365EEE1F85770ED2FA563622E416BC15701BEE2C0AB119A2BBB3D24B8');
INSERT INTO event (sequence, ticket, version, at, author, kind, payload, hash) VALUES (51, 4, 22, 1795796280000, 'obrien', 'escalated', '{"by":"client","pressure":"I want your manager to hear this from me","reason":"Conduct, not the decision: he says the refusal was rude; the agent’s account is on file","to":"Hélène Gagnon, supervisor","v":1}', X'669C553CA581F1225A187241211157BDA0508760BC60FFBDAB7EBDE61028FF27');
INSERT INTO desk (one, identity) VALUES (1, '{"contact":{"en":"National Service Desk: 613-555-0142, service@ncr-it.example, Monday to Friday, 7:30 to 17:00","fr":"Service d’assistance national : 613-555-0142, service@ncr-it.example, du lundi au vendredi, de 7 h 30 à 17 h"},"escalationPath":{"en":"a supervisor who had no part in the call, who will look at the decision again and answer you within 2 business hours; tell us, or write to review@ncr-it.example with the ticket’s number","fr":"une superviseure ou un superviseur qui n’a pas pris part à l’appel, qui reverra la décision et vous répondra en 2 heures ouvrables ; dites-le-nous ou écrivez à revision@ncr-it.example avec le numéro du billet"},"isDemo":true,"name":{"en":"IT Services, National Capital Region","fr":"Services TI, région de la capitale nationale"},"zone":"America/Toronto"}');
INSERT INTO agent (id, value) VALUES ('gagnon', '{"id":"gagnon","name":"Hélène Gagnon","role":"supervisor","team":"nsd"}');
INSERT INTO agent (id, value) VALUES ('singh', '{"id":"singh","name":"Priya Singh","role":"agent","team":"nsd"}');
INSERT INTO client_group (id, value) VALUES ('finance', '{"id":"finance","name":{"en":"Finance","fr":"Finances"},"servedFrom":"2019-04-01"}');
INSERT INTO client_group (id, value) VALUES ('health', '{"id":"health","name":{"en":"Health","fr":"Santé"},"servedFrom":"2019-04-01"}');
INSERT INTO team (id, value) VALUES ('applications', '{"id":"applications","name":{"en":"Corporate Applications","fr":"Applications ministérielles"},"purpose":{"en":"Chooses, buys and looks after the programs everybody works with, and says which ones come next.","fr":"Choisit, achète et entretient les logiciels de tout le monde, et annonce les prochains."}}');
INSERT INTO team (id, value) VALUES ('infrastructure', '{"id":"infrastructure","name":{"en":"Networks and Security","fr":"Réseaux et sécurité"},"purpose":{"en":"Runs the network, the accounts and the servers, and answers for what must never leak.","fr":"Exploite le réseau, les comptes et les serveurs, et répond de ce qui ne doit jamais fuir."}}');
INSERT INTO team (id, value) VALUES ('nsd', '{"id":"nsd","name":{"en":"National Service Desk","fr":"Service d’assistance national"},"purpose":{"en":"Takes every call, owns the ticket from start to end and keeps the client informed.","fr":"Prend tous les appels, répond du billet du début à la fin et tient la personne informée."}}');
INSERT INTO team (id, value) VALUES ('regional', '{"id":"regional","name":{"en":"Regional IT Operations","fr":"Opérations TI régionales"},"purpose":{"en":"Goes to the client: computers, phones, printers and rooms, floor by floor.","fr":"Se rend sur place : ordinateurs, téléphones, imprimantes et salles, étage par étage."}}');
INSERT INTO client (id, name, language, client_group, role, name_key) VALUES ('C00001', 'Tremblay, Louise', 'fr', 'health', 'manager', 'tremblay louise	C00001');
INSERT INTO client (id, name, language, client_group, role, name_key) VALUES ('C00002', 'Roy, Sylvain', 'en', 'finance', 'employee', 'roy sylvain	C00002');
INSERT INTO client_word (word, name_key, client_group, client) VALUES ('louise', 'tremblay louise	C00001', 'health', 'C00001');
INSERT INTO client_word (word, name_key, client_group, client) VALUES ('roy', 'roy sylvain	C00002', 'finance', 'C00002');
INSERT INTO client_word (word, name_key, client_group, client) VALUES ('sylvain', 'roy sylvain	C00002', 'finance', 'C00002');
INSERT INTO client_word (word, name_key, client_group, client) VALUES ('tremblay', 'tremblay louise	C00001', 'health', 'C00001');
INSERT INTO publication (sequence, revision, at, author) VALUES (1, 'sha256:cb60236db9460a3e77f7653fbac10240eea109b56ffb4c4771bf16c53c5fa34c', 1779109200000, 'fournier');
INSERT INTO book_file (revision, path, content) VALUES ('sha256:cb60236db9460a3e77f7653fbac10240eea109b56ffb4c4771bf16c53c5fa34c', 'book.yaml', X'666F726D61743A20310A626F6F6B3A204E43520A7469746C653A207B656E3A202249542073657276696365732C204E6174696F6E616C204361706974616C20526567696F6E222C2066723A202253657276696365732054492C2072C3A967696F6E206465206C61206361706974616C65206E6174696F6E616C65227D0A6F776E65723A207B656E3A20436C69656E742053657276696365732C2066723A20536572766963657320C3A0206C6120636C69656E74C3A86C657D0A0A7465616D733A0A20206E73643A207B656E3A204E6174696F6E616C2053657276696365204465736B2C2066723A20536572766963652064E28099617373697374616E6365206E6174696F6E616C7D0A2020726567696F6E616C3A207B656E3A20526567696F6E616C204954204F7065726174696F6E732C2066723A204F70C3A9726174696F6E732054492072C3A967696F6E616C65737D0A20206170706C69636174696F6E733A207B656E3A20436F72706F72617465204170706C69636174696F6E732C2066723A204170706C69636174696F6E73206D696E697374C3A97269656C6C65737D0A2020696E6672617374727563747572653A207B656E3A204E6574776F726B7320616E642053656375726974792C2066723A2052C3A973656175782065742073C3A96375726974C3A97D0A0A6E656564733A0A202063616C656E6461723A207B656E3A2043616C656E646172206F6E20746865206D6F76652C2066723A204167656E646120656E2064C3A9706C6163656D656E747D0A20206D61696C3A207B656E3A2052656164696E6720616E642073656E64696E67206D61696C2C2066723A204C69726520657420656E766F79657220647520636F75727269656C7D0A202063616C6C733A207B656E3A204D616B696E6720616E642074616B696E672063616C6C732C2066723A2046616972652065742072656365766F69722064657320617070656C737D0A202066696C65733A207B656E3A205265616368696E67206F6E65E28099732066696C65732C2066723A20416363C3A964657220C3A0207365732066696368696572737D0A202073686172696E673A207B656E3A2053686172696E672066696C65732077697468206F74686572732C2066723A20C3896368616E676572206465732066696368696572737D0A2020736F6674776172653A207B656E3A2047657474696E672061207461736B20646F6E65207769746820736F6674776172652C2066723A204163636F6D706C697220756E652074C3A2636865206176656320756E206C6F67696369656C7D0A20206C616E6775616765733A207B656E3A20576F726B696E6720696E20626F7468206C616E6775616765732C2066723A205472617661696C6C65722064616E73206C65732064657578206C616E677565737D0A20206D656574696E673A207B656E3A204D656574696E672070656F706C6520617420612064697374616E63652C2066723A2053652072C3A9756E697220C3A02064697374616E63657D0A202070617065723A207B656E3A20225072696E74696E672C207363616E6E696E672C20666178696E67222C2066723A2022496D7072696D65722C206E756DC3A972697365722C2074C3A96CC3A9636F70696572227D0A202065717569706D656E743A207B656E3A2041206D616368696E6520746F20776F726B206F6E2C2066723A20556E20617070617265696C20706F7572207472617661696C6C65727D0A20206163636573733A207B656E3A2047657474696E6720696E2C2066723A204F6274656E6972206CE28099616363C3A8737D0A202074696D653A207B656E3A20486176696E6720697420736F6F6E65722C2066723A204CE280996F6274656E697220706C75732074C3B4747D0A2020736B696C6C733A207B656E3A204C6561726E696E6720686F772C2066723A2041707072656E64726520C3A02073E28099656E207365727669727D0A202068656172696E673A207B656E3A204265696E672068656172642C2066723A20C38A74726520656E74656E64757D0A0A66616374733A0A20202D20666163743A206974656D0A202020207175657374696F6E3A207B656E3A2022576861742065786163746C7920776F756C6420796F75206C696B6520746F20686176653F222C2066723A20225175E2809961696D657269657A2D766F7573206F6274656E6972206175206A75737465C2A03F227D0A2020202076616C7565733A0A2020202020207064613A207B656E3A2048616E6468656C64206F7267616E697A65722028504441292C2066723A204167656E646120C3A96C656374726F6E697175657D0A202020202020736D61727470686F6E653A207B656E3A20536D61727470686F6E652C2066723A2054C3A96CC3A970686F6E6520696E74656C6C6967656E747D0A2020202020207365636F6E642D70686F6E653A207B656E3A205365636F6E642070686F6E652C2066723A204465757869C3A86D652074C3A96CC3A970686F6E657D0A2020202020207461626C65743A207B656E3A205461626C65742C2066723A205461626C657474657D0A202020202020736D61727477617463683A207B656E3A20536D6172742077617463682C2066723A204D6F6E74726520696E74656C6C6967656E74657D0A202020202020736174656C6C6974652D70686F6E653A207B656E3A20536174656C6C6974652070686F6E652C2066723A2054C3A96CC3A970686F6E6520736174656C6C6974657D0A20202020202070616765723A207B656E3A2050616765722C2066723A2054C3A96CC3A961766572746973736575727D0A202020202020726F616D696E673A207B656E3A204461746120706C616E206162726F61642C2066723A20466F726661697420646520646F6E6EC3A9657320C3A0206CE28099C3A97472616E6765727D0A202020202020706572736F6E616C2D70686F6E653A207B656E3A20576F726B206D61696C206F6E206120706572736F6E616C2070686F6E652C2066723A20436F75727269656C206475207472617661696C2073757220756E2074C3A96CC3A970686F6E6520706572736F6E6E656C7D0A202020202020706572736F6E616C2D6C6170746F703A207B656E3A20506572736F6E616C20636F6D707574657220666F7220776F726B2C2066723A204F7264696E617465757220706572736F6E6E656C20706F7572206C65207472617661696C7D0A202020202020636174616C6F6775652D736F6674776172653A207B656E3A20536F66747761726520696E2074686520636174616C6F6775652C2066723A204C6F67696369656C20647520636174616C6F6775657D0A202020202020756E6C69737465642D736F6674776172653A207B656E3A20536F667477617265206F7574736964652074686520636174616C6F6775652C2066723A204C6F67696369656C20686F727320636174616C6F6775657D0A202020202020736F6674776172652D6C6963656E63653A207B656E3A20536F667477617265206C6963656E63652C2066723A204C6963656E6365206465206C6F67696369656C7D0A2020202020206F6C642D736F6674776172653A207B656E3A204F6C642076657273696F6E206F6620612070726F6772616D2C2066723A20416E6369656E6E652076657273696F6E2064E28099756E206C6F67696369656C7D0A20202020202062726F777365722D657874656E73696F6E3A207B656E3A2042726F7773657220657874656E73696F6E2C2066723A20457874656E73696F6E206465206E6176696761746575727D0A20202020202061692D617373697374616E743A207B656E3A205075626C696320414920617373697374616E742C2066723A20417373697374616E74204941207075626C69637D0A2020202020207472616E736C6174696F6E2D736F6674776172653A207B656E3A205472616E736C6174696F6E20736F6674776172652C2066723A204C6F67696369656C2064652074726164756374696F6E7D0A20202020202061646D696E2D7269676874733A207B656E3A2041646D696E6973747261746F72207269676874732C2066723A2044726F6974732064E2809961646D696E6973747261746575727D0A20202020202070617373776F72642D72657365743A207B656E3A2050617373776F72642072657365742C2066723A2052C3A9696E697469616C69736174696F6E206475206D6F742064652070617373657D0A2020202020206E65772D6163636F756E743A207B656E3A204E6577206163636F756E742C2066723A204E6F757665617520636F6D7074657D0A20202020202067656E657269632D6163636F756E743A207B656E3A204163636F756E7420736861726564206279207365766572616C2070656F706C652C2066723A20436F6D70746520706172746167C3A92070617220706C7573696575727320706572736F6E6E65737D0A20202020202076706E3A207B656E3A2052656D6F746520616363657373202856504E292C2066723A20416363C3A87320C3A02064697374616E63652028525056297D0A20202020202072656D6F74652D6162726F61643A207B656E3A20576F726B696E672066726F6D20616E6F7468657220636F756E7472792C2066723A205472617661696C2064657075697320756E20617574726520706179737D0A2020202020207368617265642D6D61696C626F783A207B656E3A20536861726564206D61696C626F782C2066723A20426FC3AE746520617578206C65747472657320706172746167C3A9657D0A2020202020206D61696C626F782D71756F74613A207B656E3A20426967676572206D61696C626F782C2066723A20426FC3AE746520617578206C65747472657320706C7573206772616E64657D0A202020202020636F6C6C65616775652D6D61696C626F783A207B656E3A2041636365737320746F206120636F6C6C6561677565E2809973206D61696C626F782C2066723A20416363C3A87320C3A0206C6120626FC3AE74652064E28099756E20636F6C6CC3A86775657D0A202020202020636C6F75642D73686172696E673A207B656E3A204F7574736964652066696C652D73686172696E6720736572766963652C2066723A20536572766963652065787465726E6520646520706172746167652064652066696368696572737D0A2020202020206C617267652D66696C653A207B656E3A2053656E64696E672061206C617267652066696C652C2066723A20456E766F692064E28099756E206669636869657220766F6C756D696E6575787D0A2020202020207573622D6B65793A207B656E3A20555342206B6579206F722065787465726E616C2064726976652C2066723A20436CC3A920555342206F75206469737175652065787465726E657D0A202020202020646174612D7265636F766572793A207B656E3A205265636F766572696E67206C6F73742066696C65732C2066723A2052C3A9637570C3A9726174696F6E206465206669636869657273207065726475737D0A2020202020206E65772D686972653A207B656E3A205365742D757020666F722061206E657720656D706C6F7965652C2066723A204163637565696C2064E28099756E65206E6F7576656C6C6520706572736F6E6E657D0A2020202020206465706172747572653A207B656E3A20436C6F73696E6720666F722061206465706172747572652C2066723A204665726D6574757265206C6F72732064E28099756E2064C3A9706172747D0A20202020202067726F75702D6D6F76653A207B656E3A204D6F766520746F20616E6F7468657220636C69656E742067726F75702C2066723A205061737361676520C3A020756E2061757472652067726F75706520636C69656E747D0A2020202020206E65772D6C6170746F703A207B656E3A204C6170746F702C2066723A204F7264696E617465757220706F727461626C657D0A2020202020206C6170746F702D726566726573683A207B656E3A205265706C6163656D656E74206F662061206C6170746F702C2066723A2052656D706C6163656D656E742064E28099756E206F7264696E617465757220706F727461626C657D0A2020202020207365636F6E642D73637265656E3A207B656E3A205365636F6E642073637265656E2C2066723A204465757869C3A86D6520C3A96372616E7D0A202020202020686F6D652D6F66666963653A207B656E3A2045717569706D656E7420666F722074686520686F6D652C2066723A20C38971756970656D656E7420706F7572206C61206D6169736F6E7D0A202020202020686561647365743A207B656E3A2048656164736574206F722077656263616D2C2066723A204361737175652064E28099C3A9636F757465206F752063616DC3A97261205765627D0A2020202020206465736B2D7072696E7465723A207B656E3A205072696E746572206F66206F6E65E2809973206F776E2C2066723A20496D7072696D616E746520696E646976696475656C6C657D0A2020202020207368617265642D7072696E7465723A207B656E3A20536861726564207072696E7465722C2066723A20496D7072696D616E746520706172746167C3A9657D0A2020202020206661783A207B656E3A20466178206D616368696E652C2066723A2054C3A96CC3A9636F70696575727D0A2020202020206F7574736964652D6D656574696E673A207B656E3A204F757473696465206D656574696E6720736572766963652C2066723A20536572766963652064652072C3A9756E696F6E2065787465726E657D0A2020202020206D656574696E672D726F6F6D3A207B656E3A20566964656F636F6E666572656E636520726F6F6D2C2066723A2053616C6C6520646520766973696F636F6E66C3A972656E63657D0A20202020202070726F6A6563746F723A207B656E3A2050726F6A6563746F722C2066723A2050726F6A6563746575727D0A20202020202067756573742D776966693A207B656E3A2057692D466920666F7220612067756573742C2066723A2057692D466920706F757220756E6520706572736F6E6E6520696E766974C3A9657D0A2020202020206F776E2D726F757465723A207B656E3A20526F75746572206F7220737769746368206F66206F6E65E2809973206F776E2C2066723A20526F7574657572206F7520636F6D6D7574617465757220706572736F6E6E656C7D0A2020202020206465736B2D70686F6E653A207B656E3A204465736B2074656C6570686F6E652C2066723A2054C3A96CC3A970686F6E65206465206275726561757D0A202020202020766F6963656D61696C3A207B656E3A20566F6963656D61696C2C2066723A204D65737361676572696520766F63616C657D0A20202020202073637265656E2D7265616465723A207B656E3A20416461707469766520736F6674776172652C2066723A204C6F67696369656C206164617074C3A97D0A2020202020206572676F6E6F6D69633A207B656E3A204572676F6E6F6D69632065717569706D656E742C2066723A204D6174C3A97269656C206572676F6E6F6D697175657D0A20202020202061667465722D686F7572732D737570706F72743A207B656E3A2048656C70206F75747369646520627573696E65737320686F7572732C2066723A204169646520656E206465686F72732064657320686575726573206F75767261626C65737D0A2020202020206661737465722D736572766963653A207B656E3A204265696E672073657276656420736F6F6E65722C2066723A205365727669636520706C7573207261706964657D0A202020202020747261696E696E673A207B656E3A20547261696E696E672C2066723A20466F726D6174696F6E7D0A2020202020206F7574736964652D636F757273653A207B656E3A204F75747369646520636F757273652C2066723A20436F7572732065787465726E657D0A2020202020207265766965773A207B656E3A205365636F6E64206C6F6F6B2061742061206465636973696F6E2C2066723A2052C3A9766973696F6E2064E28099756E652064C3A9636973696F6E7D0A202020202020636F6D706C61696E743A207B656E3A20436F6D706C61696E742C2066723A20506C61696E74657D0A20202D20666163743A2063617465676F72790A20202020646572697665642D66726F6D3A206974656D0A2020202076616C7565733A0A2020202020206D6F62696C653A207B656E3A204D6F62696C6520646576696365732C2066723A20417070617265696C73206D6F62696C65732C206F663A205B7064612C20736D61727470686F6E652C207365636F6E642D70686F6E652C207461626C65742C20736D61727477617463682C20736174656C6C6974652D70686F6E652C2070616765722C20726F616D696E675D7D0A202020202020706572736F6E616C3A207B656E3A20506572736F6E616C20646576696365732C2066723A20417070617265696C7320706572736F6E6E656C732C206F663A205B706572736F6E616C2D70686F6E652C20706572736F6E616C2D6C6170746F705D7D0A202020202020736F6674776172653A207B656E3A20536F6674776172652C2066723A204C6F67696369656C732C206F663A205B636174616C6F6775652D736F6674776172652C20756E6C69737465642D736F6674776172652C20736F6674776172652D6C6963656E63652C206F6C642D736F6674776172652C2062726F777365722D657874656E73696F6E2C2061692D617373697374616E742C207472616E736C6174696F6E2D736F6674776172655D7D0A2020202020206163636573733A207B656E3A204163636F756E747320616E64206163636573732C2066723A20436F6D7074657320657420616363C3A8732C206F663A205B61646D696E2D7269676874732C2070617373776F72642D72657365742C206E65772D6163636F756E742C2067656E657269632D6163636F756E742C2076706E2C2072656D6F74652D6162726F61645D7D0A2020202020206D61696C3A207B656E3A204D61696C626F7865732C2066723A20426FC3AE74657320617578206C6574747265732C206F663A205B7368617265642D6D61696C626F782C206D61696C626F782D71756F74612C20636F6C6C65616775652D6D61696C626F785D7D0A20202020202066696C65733A207B656E3A2046696C657320616E642073746F726167652C2066723A2046696368696572732065742073746F636B6167652C206F663A205B636C6F75642D73686172696E672C206C617267652D66696C652C207573622D6B65792C20646174612D7265636F766572795D7D0A20202020202070656F706C653A207B656E3A20224172726976616C732C206D6F7665732C2064657061727475726573222C2066723A20224172726976C3A965732C206D75746174696F6E732C2064C3A97061727473222C206F663A205B6E65772D686972652C206465706172747572652C2067726F75702D6D6F76655D7D0A20202020202068617264776172653A207B656E3A20436F6D70757465727320616E64206163636573736F726965732C2066723A204F7264696E617465757273206574206163636573736F697265732C206F663A205B6E65772D6C6170746F702C206C6170746F702D726566726573682C207365636F6E642D73637265656E2C20686F6D652D6F66666963652C20686561647365742C206572676F6E6F6D69635D7D0A2020202020207072696E74696E673A207B656E3A205072696E74696E6720616E64206661782C2066723A20496D7072657373696F6E2065742074C3A96CC3A9636F7069652C206F663A205B6465736B2D7072696E7465722C207368617265642D7072696E7465722C206661785D7D0A20202020202074656C6570686F6E653A207B656E3A2054656C6570686F6E652C2066723A2054C3A96CC3A970686F6E69652C206F663A205B6465736B2D70686F6E652C20766F6963656D61696C5D7D0A2020202020206D656574696E67733A207B656E3A204D656574696E67732C2066723A2052C3A9756E696F6E732C206F663A205B6F7574736964652D6D656574696E672C206D656574696E672D726F6F6D2C2070726F6A6563746F725D7D0A2020202020206E6574776F726B3A207B656E3A204E6574776F726B2C2066723A2052C3A9736561752C206F663A205B67756573742D776966692C206F776E2D726F757465725D7D0A20202020202061646170746976653A207B656E3A20416461707469766520746563686E6F6C6F67792C2066723A20546563686E6F6C6F676965206164617074C3A9652C206F663A205B73637265656E2D7265616465725D7D0A20202020202068656C703A207B656E3A2048656C7020616E64207265636F757273652C2066723A2041696465206574207265636F7572732C206F663A205B61667465722D686F7572732D737570706F72742C206661737465722D736572766963652C20747261696E696E672C206F7574736964652D636F757273652C207265766965772C20636F6D706C61696E745D7D0A20202D20666163743A2067726F75700A202020207175657374696F6E3A207B656E3A20225768696368206465706172746D656E74206F7220636C69656E742067726F75702061726520796F7520776974683F222C2066723A20224465207175656C206D696E697374C3A87265206F752067726F75706520636C69656E74206661697465732D766F757320706172746965C2A03F227D0A2020202076616C7565733A0A2020202020206865616C74683A207B656E3A204865616C74682C2066723A2053616E74C3A97D0A20202020202066696E616E63653A207B656E3A2046696E616E63652C2066723A2046696E616E6365737D0A2020202020206A7573746963653A207B656E3A204A7573746963652C2066723A204A7573746963657D0A2020202020207472616E73706F72743A207B656E3A205472616E73706F72742C2066723A205472616E73706F7274737D0A202020202020656E7669726F6E6D656E743A207B656E3A20456E7669726F6E6D656E742C2066723A20456E7669726F6E6E656D656E747D0A20202020202068657269746167653A207B656E3A2048657269746167652C2066723A2050617472696D6F696E657D0A2020202020206669736865726965733A207B656E3A204669736865726965732C2066723A2050C3AA636865737D0A2020202020206167726963756C747572653A207B656E3A204167726963756C747572652C2066723A204167726963756C747572657D0A202020202020737461746973746963733A207B656E3A20537461746973746963732C2066723A2053746174697374697175657D0A202020202020726576656E75653A207B656E3A20526576656E75652C2066723A20526576656E757D0A2020202020207061726B733A207B656E3A205061726B732C2066723A2050617263737D0A20202020202061726368697665733A207B656E3A2041726368697665732C2066723A2041726368697665737D0A2020202020206C61626F75723A207B656E3A204C61626F75722C2066723A205472617661696C7D0A20202020202074726164653A207B656E3A2054726164652C2066723A20436F6D6D657263657D0A2020202020207665746572616E733A207B656E3A205665746572616E732C2066723A20416E6369656E7320436F6D62617474616E74737D0A202020202020736369656E63653A207B656E3A20536369656E63652C2066723A20536369656E6365737D0A20202D20666163743A20776176650A20202020646572697665642D66726F6D3A2067726F75700A2020202076616C7565733A0A2020202020207365727665643A207B656E3A2047726F75707320616C7265616479207365727665642C2066723A2047726F757065732064C3A96AC3A0207365727669732C206F663A205B6865616C74682C2066696E616E63652C206A7573746963655D7D0A2020202020206172726976696E673A207B656E3A2047726F757073206172726976696E672C2066723A2047726F7570657320717569206172726976656E742C206F663A205B7472616E73706F72742C20656E7669726F6E6D656E742C2068657269746167652C206669736865726965732C206167726963756C747572652C20737461746973746963732C20726576656E75652C207061726B732C2061726368697665732C206C61626F75722C2074726164652C207665746572616E732C20736369656E63655D7D0A20202D20666163743A20726F6C650A202020207175657374696F6E3A207B656E3A20224D617920492061736B207768617420796F757220726F6C652069733A20656D706C6F7965652C206D616E616765722C206578656375746976652C20636F6E74726163746F722C2073747564656E742C206F722076697369746F723F222C2066723A2022507569732D6A6520766F75732064656D616E64657220766F74726520666F6E6374696F6EC2A03A20706572736F6E6E656C2C2067657374696F6E2C20646972656374696F6E2C20636F6E747261742C207374616765206F7520766973697465C2A03F227D0A2020202076616C7565733A0A202020202020656D706C6F7965653A207B656E3A20456D706C6F7965652C2066723A204D656D62726520647520706572736F6E6E656C7D0A2020202020206D616E616765723A207B656E3A204D616E616765722C2066723A2047657374696F6E6E616972657D0A2020202020206578656375746976653A207B656E3A204578656375746976652C2066723A20436164726520646520646972656374696F6E7D0A202020202020636F6E74726163746F723A207B656E3A20436F6E74726163746F722C2066723A20506572736F6E6E656C20636F6E747261637475656C7D0A20202020202073747564656E743A207B656E3A2053747564656E74206F7220696E7465726E2C2066723A20506572736F6E6E6520C3A974756469616E7465206F75207374616769616972657D0A20202020202076697369746F723A207B656E3A2056697369746F722066726F6D206F7574736964652C2066723A20506572736F6E6E6520656E207669736974657D0A20202D20666163743A20646174610A202020207175657374696F6E3A207B656E3A2022486F772073656E7369746976652069732074686520696E666F726D6174696F6E3A207075626C69632C20696E7465726E616C2C206F722070726F7465637465643F222C2066723A20225175656C6C6520657374206C61206E6174757265206465206CE28099696E666F726D6174696F6EC2A03A207075626C697175652C20696E7465726E65206F752070726F74C3A967C3A965C2A03F227D0A2020202076616C7565733A0A2020202020207075626C69633A207B656E3A205075626C696320696E666F726D6174696F6E2C2066723A20496E666F726D6174696F6E207075626C697175657D0A202020202020696E7465726E616C3A207B656E3A20496E7465726E616C20696E666F726D6174696F6E2C2066723A20496E666F726D6174696F6E20696E7465726E657D0A20202020202070726F7465637465643A207B656E3A2050726F74656374656420696E666F726D6174696F6E2C2066723A20496E666F726D6174696F6E2070726F74C3A967C3A9657D0A20202D20666163743A206C6576656C0A202020206B696E643A206E756D6265720A2020202072616E67653A205B312C20355D0A202020207175657374696F6E3A207B656E3A2022486F7720757267656E742069732069742C2066726F6D203120286D616E792070656F706C652063616E6E6F7420776F726B2920746F2035202869742063616E2077616974293F222C2066723A20225175656C6C6520657374206CE28099757267656E63652C20646520312028706C7573696575727320706572736F6E6E6573206E652070657576656E7420706C7573207472617661696C6C65722920C3A02035202863656C61207065757420617474656E64726529C2A03F227D0A20202D20666163743A206E6F746963650A202020206B696E643A206E756D6265720A2020202072616E67653A205B302C2033305D0A202020207175657374696F6E3A207B656E3A2022486F77206D616E7920627573696E657373206461797320617265206C656674206265666F726520746865206669727374206461793F222C2066723A2022436F6D6269656E206465206A6F757273206F75767261626C65732072657374652D742D696C206176616E74206C65207072656D696572206A6F7572C2A03F227D0A20202D20666163743A206167650A202020206B696E643A206E756D6265720A2020202072616E67653A205B302C2031305D0A202020207175657374696F6E3A207B656E3A2022486F77206D616E79207965617273206F6C6420697320746865206C6170746F703F222C2066723A20225175656C20C3A267652061206CE280996F7264696E617465757220706F727461626C652C20656E20616E6EC3A96573C2A03F227D0A20202D20666163743A2074726176656C6C696E670A202020206B696E643A20666C61670A202020207175657374696F6E3A207B656E3A20224973207468697320666F72206120776F726B20747269703F222C2066723A20224573742D636520706F757220756E2064C3A9706C6163656D656E742070726F66657373696F6E6E656CC2A03F227D0A20202D20666163743A206861732D70686F6E650A202020206B696E643A20666C61670A202020207175657374696F6E3A207B656E3A2022446F20796F7520616C726561647920686176652061206465706172746D656E74616C2070686F6E653F222C2066723A20224176657A2D766F75732064C3A96AC3A020756E2074C3A96CC3A970686F6E65206475206D696E697374C3A87265C2A03F227D0A20202D20666163743A2062726F756768740A202020206B696E643A20666C61670A20202020617373756D653A2066616C73650A202020207175657374696F6E3A207B656E3A20225765726520796F7520616C7265616479207573696E6720697420696E20796F757220666F726D6572206465706172746D656E743F222C2066723A20224CE280997574696C697369657A2D766F75732064C3A96AC3A02064616E7320766F74726520616E6369656E206D696E697374C3A87265C2A03F227D0A20202D20666163743A206163636F6D6D6F646174696F6E0A202020206B696E643A20666C61670A20202020617373756D653A2066616C73650A202020207175657374696F6E3A207B656E3A202249732069742070617274206F66206120776F726B706C616365206163636F6D6D6F646174696F6E3F222C2066723A20224573742D6365206C69C3A920C3A020756E65206D65737572652064E2809961646170746174696F6E206175207472617661696CC2A03F227D0A20202D20666163743A2061667465722D686F7572730A202020206B696E643A20666C61670A20202020617373756D653A2066616C73650A202020207175657374696F6E3A207B656E3A20224973206974206E6565646564206F75747369646520627573696E65737320686F7572733F222C2066723A2022456E206176657A2D766F7573206265736F696E20656E206465686F72732064657320686575726573206F75767261626C6573C2A03F227D0A20202D20666163743A20617070726F7665640A202020206B696E643A20666C61670A20202020617373756D653A2066616C73650A202020207175657374696F6E3A207B656E3A20224861732074686520706572736F6E2077686F20617070726F76657320616C72656164792061677265656420696E2077726974696E673F222C2066723A20224C6120706572736F6E6E652071756920617070726F75766520612D742D656C6C652064C3A96AC3A020646F6E6EC3A920736F6E206163636F72642070617220C3A963726974C2A03F227D0A');
INSERT INTO draft (agent, key, text) VALUES ('singh', 'call', 'un début');
INSERT INTO ticket (number, version, status, client, client_name, language, client_group, what, clause, answer, next, assignee, team, promised_update, escalated_at, opened_at, updated_at, origin, level, due, due_clock, hand_off_to, hand_off_from, backup_asked_at, complaint_at, disagreement_at, merged_into, tags, search) VALUES (1, 7, 'resolved', 'C00001', 'Tremblay, Louise', 'fr', 'health', 'Changer de groupe client sans perdre sa boîte ni son numéro', 'MOV-1.1', 'allowed_with_conditions', 'none', 'leblanc', 'nsd', NULL, NULL, 1779109200000, 1779128963000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', ' 1 | tremblay louise | je suis passee de la justice a la sante lundi qu est ce qui me suit | changer de groupe client sans perdre sa boite ni son numero | quest ');
INSERT INTO ticket (number, version, status, client, client_name, language, client_group, what, clause, answer, next, assignee, team, promised_update, escalated_at, opened_at, updated_at, origin, level, due, due_clock, hand_off_to, hand_off_from, backup_asked_at, complaint_at, disagreement_at, merged_into, tags, search) VALUES (2, 13, 'closed', 'C00001', 'Tremblay, Louise', 'fr', 'health', 'Travailler de la maison deux jours par semaine', 'REM-1.1', 'allowed', 'none', 'obrien', 'nsd', NULL, NULL, 1780501200000, 1782161427000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', ' 2 | tremblay louise | je n ai toujours pas l acces a distance depuis mon arrivee a la sante | travailler de la maison deux jours par semaine | nai | lacces ');
INSERT INTO ticket (number, version, status, client, client_name, language, client_group, what, clause, answer, next, assignee, team, promised_update, escalated_at, opened_at, updated_at, origin, level, due, due_clock, hand_off_to, hand_off_from, backup_asked_at, complaint_at, disagreement_at, merged_into, tags, search) VALUES (3, 9, 'closed', 'C00002', 'Roy, Sylvain', 'en', 'finance', 'Sign in and start the day', 'ACC-1.1', 'allowed', 'none', 'tremblay-m', 'nsd', NULL, NULL, 1790607600000, 1791301212000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', ' 3 | roy sylvain | locked out again after a week away sorry | sign in and start the day ');
INSERT INTO ticket (number, version, status, client, client_name, language, client_group, what, clause, answer, next, assignee, team, promised_update, escalated_at, opened_at, updated_at, origin, level, due, due_clock, hand_off_to, hand_off_from, backup_asked_at, complaint_at, disagreement_at, merged_into, tags, search) VALUES (4, 22, 'escalated', 'C00002', 'Roy, Sylvain', 'en', 'finance', 'Draw process maps for the audit and share them with the team', 'SOF-2.1', 'not_offered', 'ruling', 'tremblay-m', 'nsd', 1796138100000, 1795796280000, 1794341400000, 1795796280000, NULL, NULL, 1796138100000, 'update', NULL, NULL, NULL, NULL, NULL, NULL, '', ' 4 | roy sylvain | i bought mapsmith to draw our process maps i only need you to install it i have the disc right here | draw process maps for the audit and share them with the team ');
INSERT INTO tally (client_group, status, assignee, tickets) VALUES ('finance', 'closed', 'tremblay-m', 1);
INSERT INTO tally (client_group, status, assignee, tickets) VALUES ('finance', 'escalated', 'tremblay-m', 1);
INSERT INTO tally (client_group, status, assignee, tickets) VALUES ('health', 'closed', 'obrien', 1);
INSERT INTO tally (client_group, status, assignee, tickets) VALUES ('health', 'resolved', 'leblanc', 1);
INSERT INTO clause_record (clause, client_group, asked, took_offer, escalated, upheld, exceptions, policy_changes, conduct, refused, pressed, pressed_ruled, pressed_overturned) VALUES ('ACC-1.1', 'finance', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO clause_record (clause, client_group, asked, took_offer, escalated, upheld, exceptions, policy_changes, conduct, refused, pressed, pressed_ruled, pressed_overturned) VALUES ('MOV-1.1', 'health', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO clause_record (clause, client_group, asked, took_offer, escalated, upheld, exceptions, policy_changes, conduct, refused, pressed, pressed_ruled, pressed_overturned) VALUES ('REM-1.1', 'health', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO clause_record (clause, client_group, asked, took_offer, escalated, upheld, exceptions, policy_changes, conduct, refused, pressed, pressed_ruled, pressed_overturned) VALUES ('SOF-2.1', 'finance', 1, 1, 2, 1, 0, 0, 0, 1, 2, 1, 0);
INSERT INTO precedent (ticket, place, at, clause, client_group, ruling, reason, until, facts, pressed) VALUES (4, 0, 1794347080000, 'SOF-2.1', 'finance', 'upheld', 'Nobody here could fix MapSmith the day it fails, and the catalogue has a product that draws the same maps. Corporate Applications will show it on his own example this week.', NULL, '{"group":"finance","item":"unlisted-software","role":"employee"}', 1);
INSERT INTO contact (ticket, place, at, author, seconds, demanding) VALUES (2, 0, 1781020200000, 'obrien', 240, 0);
INSERT INTO contact (ticket, place, at, author, seconds, demanding) VALUES (3, 0, 1790607732000, 'tremblay-m', 150, 0);
INSERT INTO contact (ticket, place, at, author, seconds, demanding) VALUES (4, 0, 1794341860000, 'tremblay-m', 560, 0);
INSERT INTO contact (ticket, place, at, author, seconds, demanding) VALUES (4, 1, 1795792200000, 'obrien', 780, 0);
INSERT INTO usage (client_group, day, tickets) VALUES ('finance', 20724, 1);
INSERT INTO usage (client_group, day, tickets) VALUES ('finance', 20767, 1);
INSERT INTO usage (client_group, day, tickets) VALUES ('health', 20591, 1);
INSERT INTO usage (client_group, day, tickets) VALUES ('health', 20607, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('channel', 'finance', 'phone', 'en', '', 20724, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('channel', 'finance', 'phone', 'en', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('channel', 'health', 'mail', 'fr', '', 20591, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('channel', 'health', 'phone', 'fr', '', 20607, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'finance', 'ACC-1.1', 'asked', '', 20724, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'finance', 'SOF-2.1', 'asked', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'finance', 'SOF-2.1', 'escalated', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'finance', 'SOF-2.1', 'escalated', '', 20784, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'finance', 'SOF-2.1', 'pressed', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'finance', 'SOF-2.1', 'pressed', '', 20784, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'finance', 'SOF-2.1', 'pressed-ruled', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'finance', 'SOF-2.1', 'refused', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'finance', 'SOF-2.1', 'took-offer', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'finance', 'SOF-2.1', 'upheld', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'health', 'MOV-1.1', 'asked', '', 20591, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clause', 'health', 'REM-1.1', 'asked', '', 20607, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clock', 'finance', 'update', 'standard', 'met', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clock', 'finance', 'update', 'standard', 'running', 20784, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clock', 'health', 'update', 'standard', 'late', 20607, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('clock', 'health', 'update', 'standard', 'late', 20613, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('contact', 'finance', 'nsd', 'easy', '', 20724, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('contact', 'finance', 'nsd', 'easy', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('contact', 'finance', 'nsd', 'easy', '', 20784, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('contact', 'health', 'nsd', 'easy', '', 20613, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('contact-time', 'finance', 'nsd', '', '', 20724, 150);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('contact-time', 'finance', 'nsd', '', '', 20767, 560);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('contact-time', 'finance', 'nsd', '', '', 20784, 780);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('contact-time', 'health', 'nsd', '', '', 20613, 240);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('escalation', 'finance', 'client', 'pressed', 'open', 20784, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('escalation', 'finance', 'client', 'pressed', 'upheld', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('journey', 'finance', '0', '', '', 20724, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('journey', 'finance', '0', '', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('journey', 'health', '0', '', '', 20591, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('journey', 'health', '0', '', '', 20607, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('offer', 'finance', 'catalogue-equivalent', 'taken', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('offer', 'finance', 'software-assessment', 'declined', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('reopening', 'finance', 'nsd', '', '', 20784, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('request', 'finance', 'password-reset', 'allowed', '', 20724, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('request', 'finance', 'unlisted-software', 'not_offered', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('request', 'health', 'group-move', 'allowed_with_conditions', '', 20591, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('request', 'health', 'vpn', 'allowed', '', 20607, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('ruling-time', 'finance', '', '', '', 20767, 4800);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('status', 'finance', 'closed', '', '', 20724, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('status', 'finance', 'escalated', '', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('status', 'health', 'closed', '', '', 20607, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('status', 'health', 'resolved', '', '', 20591, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('team-end', 'finance', 'nsd', '', '', 20724, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('team-end', 'health', 'nsd', '', '', 20591, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('team-end', 'health', 'nsd', '', '', 20619, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('team-ticket', 'finance', 'nsd', '', '', 20724, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('team-ticket', 'finance', 'nsd', '', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('team-ticket', 'health', 'nsd', '', '', 20591, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('team-ticket', 'health', 'nsd', '', '', 20607, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('ticket', 'finance', '', '', '', 20724, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('ticket', 'finance', '', '', '', 20767, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('ticket', 'health', '', '', '', 20591, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('ticket', 'health', '', '', '', 20607, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('wait', 'health', '', '', '', 20607, 1);
INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES ('wait-time', 'health', '', '', '', 20607, 1049053);
INSERT INTO ticket_text (ticket_text) VALUES ('rebuild');
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
WHEN NOT (new.sequence = old.sequence AND new.ticket = old.ticket AND new.version = old.version
    AND new.at = old.at AND new.author = old.author AND new.kind = old.kind AND new.hash = old.hash
    AND guichet_redacts(old.payload, new.payload))
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
