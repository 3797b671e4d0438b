extension Words {
    /// Words on a run, as figures, report and page tell it: title, method, source, what was not found.
    static let run = #"""
        run.title.network
        en Network of {0}
        zh {0} 的网络
        ru Сеть из файла {0}
        de Netz aus {0}
        fr Réseau de {0}
        es Red de {0}

        run.title.networkOfFile
        en Network of a file
        zh 文件中的网络
        ru Сеть из файла
        de Netz aus einer Datei
        fr Réseau d’un fichier
        es Red de un archivo

        run.title.slow
        en Accounts that published the same texts again and again
        zh 反复发布相同文本的账号
        ru Аккаунты, снова и снова публиковавшие одни и те же тексты
        de Accounts, die immer wieder dieselben Texte veröffentlichten
        fr Comptes qui ont publié encore et encore les mêmes textes
        es Cuentas que publicaron los mismos textos una y otra vez

        run.title.faces
        en Accounts whose posts are recorded as showing the same face
        zh 帖子被记录为出现同一张面孔的账号
        ru Аккаунты, в публикациях которых отмечено одно и то же лицо
        de Accounts, in deren Beiträgen dasselbe Gesicht verzeichnet ist
        fr Comptes dont les publications sont notées comme montrant le même visage
        es Cuentas en cuyas publicaciones consta el mismo rostro

        run.title.any
        en Accounts that posted the same things together
        zh 一起发布相同内容的账号
        ru Аккаунты, вместе публиковавшие одно и то же
        de Accounts, die gemeinsam dasselbe veröffentlichten
        fr Comptes qui ont publié ensemble les mêmes choses
        es Cuentas que publicaron lo mismo a la vez

        run.title.many
        en Accounts that posted the same things within {0} of each other
        zh 彼此相隔 {0} 内发布相同内容的账号
        ru Аккаунты, публиковавшие одно и то же с разрывом не более {0}
        de Accounts, die im Abstand von höchstens {0} dasselbe veröffentlichten
        fr Comptes qui ont publié les mêmes choses à {0} d’intervalle au plus
        es Cuentas que publicaron lo mismo con {0} de diferencia como máximo

        run.title.mostly
        en Accounts that posted the same things, mostly {0}, within {1} of each other
        zh 彼此相隔 {1} 内发布相同内容（主要是{0}）的账号
        ru Аккаунты, публиковавшие одно и то же (в основном {0}) с разрывом не более {1}
        de Accounts, die im Abstand von höchstens {1} dasselbe veröffentlichten, meist {0}
        fr Comptes qui ont publié les mêmes choses, surtout des {0}, à {1} d’intervalle au plus
        es Cuentas que publicaron lo mismo, sobre todo {0}, con {1} de diferencia como máximo

        run.title.mostlyMinute
        en Accounts that posted the same things, mostly {0}, within a minute of each other
        zh 在一分钟内发布相同内容（主要是{0}）的账号
        ru Аккаунты, публиковавшие одно и то же (в основном {0}) с разрывом не более минуты
        de Accounts, die im Abstand von höchstens einer Minute dasselbe veröffentlichten, meist {0}
        fr Comptes qui ont publié les mêmes choses, surtout des {0}, à une minute d’intervalle au plus
        es Cuentas que publicaron lo mismo, sobre todo {0}, con un minuto de diferencia como máximo

        run.title.manyMinute
        en Accounts that posted the same things within a minute of each other
        zh 在一分钟内发布相同内容的账号
        ru Аккаунты, публиковавшие одно и то же с разрывом не более минуты
        de Accounts, die im Abstand von höchstens einer Minute dasselbe veröffentlichten
        fr Comptes qui ont publié les mêmes choses à une minute d’intervalle au plus
        es Cuentas que publicaron lo mismo con un minuto de diferencia como máximo

        run.title.few
        en Accounts that posted the same {0} within {1} of each other
        zh 彼此相隔 {1} 内发布相同{0}的账号
        ru Аккаунты, публиковавшие одинаковые {0} с разрывом не более {1}
        de Accounts, die im Abstand von höchstens {1} dieselben {0} veröffentlichten
        fr Comptes qui ont publié les mêmes {0} à {1} d’intervalle au plus
        es Cuentas que publicaron lo mismo ({0}) con {1} de diferencia como máximo

        run.title.cast
        en Accounts, personas and merchants of the case
        zh 案件中的账号、人设和商家
        ru Аккаунты, персонажи и продавцы в деле
        de Accounts, Personas und Händler des Falls
        fr Comptes, personnages et marchands du dossier
        es Cuentas, personajes y comerciantes del caso

        run.line.network
        en A line is a tie of the network that was read.
        zh 一条线是所读网络中的一条连线。
        ru Линия — связь прочитанной сети.
        de Eine Linie ist eine Verbindung des gelesenen Netzes.
        fr Une ligne est un lien du réseau lu.
        es Una línea es un vínculo de la red leída.

        run.line.slow
        en A line joins two accounts that published the same texts within {0} of each other, more often than accounts of the same interests and times do when they are shuffled.
        zh 一条线连接两个彼此相隔 {0} 内发布相同文本的账号，其次数多于兴趣与时间相同的账号在随机打乱后的情形。
        ru Линия соединяет два аккаунта, публиковавшие одни и те же тексты с разрывом не более {0} чаще, чем аккаунты с теми же интересами и временем после перемешивания.
        de Eine Linie verbindet zwei Accounts, die dieselben Texte im Abstand von höchstens {0} veröffentlichten, häufiger als Accounts gleicher Interessen und Zeiten nach dem Mischen.
        fr Une ligne joint deux comptes qui ont publié les mêmes textes à moins de {0} l’un de l’autre, plus souvent que des comptes de mêmes intérêts et horaires une fois mélangés.
        es Una línea une dos cuentas que publicaron los mismos textos con un intervalo máximo de {0}, más a menudo que cuentas de los mismos intereses y horarios al barajarlas.

        run.line.few
        en A line joins two accounts of a group that posted the same {0} together, closer in time than chance would explain.
        zh 一条线连接同一群组中一起发布相同{0}的两个账号，其时间之近超出偶然所能解释。
        ru Линия соединяет два аккаунта одной группы, публиковавшие вместе одно и то же ({0}) ближе по времени, чем объяснила бы случайность.
        de Eine Linie verbindet zwei Accounts einer Gruppe, die gemeinsam dasselbe ({0}) veröffentlichten, zeitlich enger, als der Zufall erklären würde.
        fr Une ligne joint deux comptes d’un groupe qui ont publié ensemble la même chose ({0}), plus près dans le temps que le hasard ne l’expliquerait.
        es Una línea une dos cuentas de un grupo que publicaron lo mismo ({0}) a la vez, más cerca en el tiempo de lo que explicaría el azar.

        run.line.many
        en A line joins two accounts of a group that posted the same things together ({0}), closer in time than chance would explain.
        zh 一条线连接同一群组中一起发布相同内容（{0}）的两个账号，其时间之近超出偶然所能解释。
        ru Линия соединяет два аккаунта одной группы, публиковавшие вместе одно и то же ({0}) ближе по времени, чем объяснила бы случайность.
        de Eine Linie verbindet zwei Accounts einer Gruppe, die gemeinsam dasselbe ({0}) veröffentlichten, zeitlich enger, als der Zufall erklären würde.
        fr Une ligne joint deux comptes d’un groupe qui ont publié ensemble les mêmes choses ({0}), plus près dans le temps que le hasard ne l’expliquerait.
        es Una línea une dos cuentas de un grupo que publicaron lo mismo ({0}) a la vez, más cerca en el tiempo de lo que explicaría el azar.

        run.line.faces
        en A line joins two accounts of a group whose posts are recorded as showing the same face, closer in time than chance would explain.
        zh 一条线连接同一群组中的两个账号：其帖子被记录为出现同一张面孔，时间之近超出偶然所能解释。
        ru Линия соединяет два аккаунта одной группы, в публикациях которых отмечено одно и то же лицо, ближе по времени, чем объяснила бы случайность.
        de Eine Linie verbindet zwei Accounts einer Gruppe, in deren Beiträgen dasselbe Gesicht verzeichnet ist, zeitlich enger, als der Zufall erklären würde.
        fr Une ligne joint deux comptes d’un groupe dont les publications sont notées comme montrant le même visage, plus près dans le temps que le hasard ne l’expliquerait.
        es Una línea une dos cuentas de un grupo en cuyas publicaciones consta el mismo rostro, más cerca en el tiempo de lo que explicaría el azar.

        run.line.any
        en A line joins two accounts of a group that posted the same things together, closer in time than chance would explain.
        zh 一条线连接同一群组中一起发布相同内容的两个账号，其时间之近超出偶然所能解释。
        ru Линия соединяет два аккаунта одной группы, публиковавшие вместе одно и то же ближе по времени, чем объяснила бы случайность.
        de Eine Linie verbindet zwei Accounts einer Gruppe, die gemeinsam dasselbe veröffentlichten, zeitlich enger, als der Zufall erklären würde.
        fr Une ligne joint deux comptes d’un groupe qui ont publié ensemble les mêmes choses, plus près dans le temps que le hasard ne l’expliquerait.
        es Una línea une dos cuentas de un grupo que publicaron lo mismo a la vez, más cerca en el tiempo de lo que explicaría el azar.

        run.line.support
        en A line joins two accounts with {0} or more distinct shared objects within {1}. No chance level was applied.|A line joins two accounts with {0} or more distinct shared objects within {1}. No chance level was applied.
        zh 一条线连接在 {1} 内共享 {0} 个或更多不同对象的两个账号。未使用偶然水平。
        ru Линия соединяет два аккаунта, у которых общих объектов в пределах {1} не меньше {0}. Уровень случайности не применялся.|Линия соединяет два аккаунта, у которых общих объектов в пределах {1} не меньше {0}. Уровень случайности не применялся.|Линия соединяет два аккаунта, у которых общих объектов в пределах {1} не меньше {0}. Уровень случайности не применялся.
        de Eine Linie verbindet zwei Accounts mit mindestens {0} gemeinsamen Objekt innerhalb von {1}. Ein Zufallsmaß wurde nicht angewandt.|Eine Linie verbindet zwei Accounts mit mindestens {0} verschiedenen gemeinsamen Objekten innerhalb von {1}. Ein Zufallsmaß wurde nicht angewandt.
        fr Une ligne joint deux comptes ayant au moins {0} objet partagé en {1}. Aucun niveau de hasard n’a été appliqué.|Une ligne joint deux comptes ayant au moins {0} objets distincts partagés en {1}. Aucun niveau de hasard n’a été appliqué.
        es Una línea une dos cuentas con al menos {0} objeto compartido en {1}. No se aplicó ningún nivel de azar.|Una línea une dos cuentas con al menos {0} objetos distintos compartidos en {1}. No se aplicó ningún nivel de azar.

        run.line.supportNamed
        en A line joins two accounts with {0} or more distinct shared objects ({2}) within {1}. No chance level was applied.|A line joins two accounts with {0} or more distinct shared objects ({2}) within {1}. No chance level was applied.
        zh 一条线连接在 {1} 内共享 {0} 个或更多不同对象（{2}）的两个账号。未使用偶然水平。
        ru Линия соединяет два аккаунта, у которых общих объектов ({2}) в пределах {1} не меньше {0}. Уровень случайности не применялся.|Линия соединяет два аккаунта, у которых общих объектов ({2}) в пределах {1} не меньше {0}. Уровень случайности не применялся.|Линия соединяет два аккаунта, у которых общих объектов ({2}) в пределах {1} не меньше {0}. Уровень случайности не применялся.
        de Eine Linie verbindet zwei Accounts mit mindestens {0} gemeinsamen Objekt ({2}) innerhalb von {1}. Ein Zufallsmaß wurde nicht angewandt.|Eine Linie verbindet zwei Accounts mit mindestens {0} verschiedenen gemeinsamen Objekten ({2}) innerhalb von {1}. Ein Zufallsmaß wurde nicht angewandt.
        fr Une ligne joint deux comptes ayant au moins {0} objet partagé ({2}) en {1}. Aucun niveau de hasard n’a été appliqué.|Une ligne joint deux comptes ayant au moins {0} objets distincts partagés ({2}) en {1}. Aucun niveau de hasard n’a été appliqué.
        es Una línea une dos cuentas con al menos {0} objeto compartido ({2}) en {1}. No se aplicó ningún nivel de azar.|Una línea une dos cuentas con al menos {0} objetos distintos compartidos ({2}) en {1}. No se aplicó ningún nivel de azar.

        run.none.network
        en No two nodes of the network are tied.
        zh 网络中没有相连的节点。
        ru В сети нет двух связанных узлов.
        de Keine zwei Knoten des Netzes sind verbunden.
        fr Aucun nœud du réseau n’est relié à un autre.
        es No hay dos nodos de la red unidos.

        run.none.case
        en The case holds no run yet: make one with troupe map.
        zh 案件中还没有运行：请用 troupe map 进行一次。
        ru В деле ещё нет запуска: выполните troupe map.
        de Der Fall enthält noch keinen Lauf: mit troupe map einen anlegen.
        fr Le dossier ne contient encore aucune analyse : lancez troupe map.
        es El caso aún no contiene ningún análisis: hágalo con troupe map.

        run.none.slow
        en No group published the same texts more often than chance would explain.
        zh 没有群组发布相同文本的次数超出偶然所能解释。
        ru Ни одна группа не публиковала одни и те же тексты чаще, чем объяснила бы случайность.
        de Keine Gruppe veröffentlichte dieselben Texte häufiger, als der Zufall erklären würde.
        fr Aucun groupe n’a publié les mêmes textes plus souvent que le hasard ne l’expliquerait.
        es Ningún grupo publicó los mismos textos más a menudo de lo que explicaría el azar.

        run.none.last
        en The last run on the case found no community.
        zh 案件的最近一次运行没有发现社群。
        ru Последний запуск не нашёл сообществ.
        de Der letzte Lauf fand keine Gruppe.
        fr La dernière analyse n’a trouvé aucune communauté.
        es El último análisis no encontró ninguna comunidad.

        run.noPosts
        en no posts, and no chance level
        zh 没有帖子，也没有偶然水平
        ru без постов и без оценки случайности
        de keine Beiträge und kein Zufallsmaß
        fr ni publications ni niveau de hasard
        es sin publicaciones ni nivel de azar

        run.window
        en window {0}
        zh 窗口 {0}
        ru окно {0}
        de Zeitfenster {0}
        fr fenêtre {0}
        es ventana {0}

        run.looks
        en {1} looks like {2}|{1} look like {2}
        zh {1} 看起来像{2}
        ru {1} похоже на: {2}|{1} похожи на: {2}|{1} похожи на: {2}
        de {1} sieht aus wie {2}|{1} sehen aus wie {2}
        fr {1} ressemble à {2}|{1} ressemblent à {2}
        es {1} se parece a {2}|{1} se parecen a {2}

        run.looksMany.community
        en {0} communities look like {1}|{0} communities look like {1}
        zh {0} 个社群看起来像{1}
        ru {0} сообщество похоже на: {1}|{0} сообщества похожи на: {1}|{0} сообществ похожи на: {1}
        de {0} Gruppe sieht aus wie {1}|{0} Gruppen sehen aus wie {1}
        fr {0} communauté ressemble à {1}|{0} communautés ressemblent à {1}
        es {0} comunidad se parece a {1}|{0} comunidades se parecen a {1}

        run.looksMany.slow
        en {0} groups look like {1}|{0} groups look like {1}
        zh {0} 个群组看起来像{1}
        ru {0} группа похожа на: {1}|{0} группы похожи на: {1}|{0} групп похожи на: {1}
        de {0} Gruppe sieht aus wie {1}|{0} Gruppen sehen aus wie {1}
        fr {0} groupe ressemble à {1}|{0} groupes ressemblent à {1}
        es {0} grupo se parece a {1}|{0} grupos se parecen a {1}

        run.moreReadings
        en more readings are in the report
        zh 其他解释见报告
        ru другие объяснения — в отчёте
        de weitere Deutungen stehen im Bericht
        fr d’autres lectures figurent dans le rapport
        es el informe contiene más lecturas

        run.thinMany
        en evidence is thin for {0} communities|evidence is thin for {0} communities
        zh {0} 个社群证据薄弱
        ru доказательств мало для {0} сообщества|доказательств мало для {0} сообществ|доказательств мало для {0} сообществ
        de dünne Belege bei {0} Gruppe|dünne Belege bei {0} Gruppen
        fr preuves minces pour {0} communauté|preuves minces pour {0} communautés
        es pruebas escasas para {0} comunidad|pruebas escasas para {0} comunidades

        run.thinOne
        en evidence is thin for {0} ({1})
        zh {0} 证据薄弱（{1}）
        ru доказательств мало для {0} ({1})
        de dünne Belege bei {0} ({1})
        fr preuves minces pour {0} ({1})
        es pruebas escasas para {0} ({1})

        run.thin
        en evidence is thin for {0}
        zh {0} 证据薄弱
        ru доказательств мало для {0}
        de dünne Belege bei {0}
        fr preuves minces pour {0}
        es pruebas escasas para {0}

        run.hash
        en data sha256 {0}…
        zh 数据 sha256 {0}…
        ru данные sha256 {0}…
        de Daten sha256 {0}…
        fr données sha256 {0}…
        es datos sha256 {0}…

        run.seed
        en seed {0}
        zh 随机种子 {0}
        ru зерно {0}
        de Startwert {0}
        fr graine {0}
        es semilla {0}

        run.source.case
        en Source: the case
        zh 来源：案件
        ru Источник: дело
        de Quelle: der Fall
        fr Source : le dossier
        es Fuente: el caso

        run.source
        en Source: {0}
        zh 来源：{0}
        ru Источник: {0}
        de Quelle: {0}
        fr Source : {0}
        es Fuente: {0}

        run.slowWindows
        en texts compared within {0}
        zh 文本比较范围：{0}
        ru тексты сравнивались в пределах {0}
        de Texte verglichen innerhalb von {0}
        fr textes comparés en {0}
        es textos comparados en {0}

        run.slowShuffled
        en accounts shuffled among posts of the same time and interest, {0} copies|accounts shuffled among posts of the same time and interest, {0} copies
        zh 账号在同一时间与兴趣的帖子间随机打乱，{0} 个副本
        ru аккаунты перемешаны между постами того же времени и интереса, {0} копия|аккаунты перемешаны между постами того же времени и интереса, {0} копии|аккаунты перемешаны между постами того же времени и интереса, {0} копий
        de Accounts unter Beiträgen gleicher Zeit und gleichen Interesses gemischt, {0} Kopie|Accounts unter Beiträgen gleicher Zeit und gleichen Interesses gemischt, {0} Kopien
        fr comptes mélangés entre publications de même moment et de même intérêt, {0} copie|comptes mélangés entre publications de même moment et de même intérêt, {0} copies
        es cuentas barajadas entre publicaciones del mismo momento e interés, {0} copia|cuentas barajadas entre publicaciones del mismo momento e interés, {0} copias

        run.slowShuffledAny
        en accounts shuffled among posts of the same time and interest
        zh 账号在同一时间与兴趣的帖子间随机打乱
        ru аккаунты перемешаны между постами того же времени и интереса
        de Accounts unter Beiträgen gleicher Zeit und gleichen Interesses gemischt
        fr comptes mélangés entre publications de même moment et de même intérêt
        es cuentas barajadas entre publicaciones del mismo momento e interés

        run.slowKept
        en groups kept beyond all copies at all windows
        zh 保留在所有窗口上超过全部副本的群组
        ru оставлены группы, превысившие все копии во всех окнах
        de behalten: Gruppen über allen Kopien in allen Zeitfenstern
        fr groupes retenus au-delà de toutes les copies dans toutes les fenêtres
        es grupos conservados por encima de todas las copias en todas las ventanas

        run.noRun
        en no run of the detector is kept in the case: no communities, no chance level
        zh 案件中没有保存检测运行：没有社群，也没有偶然水平
        ru в деле нет запуска детектора: нет сообществ и оценки случайности
        de kein Lauf im Fall gespeichert: keine Gruppen, kein Zufallsmaß
        fr aucune analyse conservée dans le dossier : ni communautés ni niveau de hasard
        es el caso no guarda ningún análisis: ni comunidades ni nivel de azar

        run.tested
        en {0} pairs tested|{0} pairs tested
        zh 检验了 {0} 对
        ru проверена {0} пара|проверены {0} пары|проверено {0} пар
        de {0} Paar geprüft|{0} Paare geprüft
        fr {0} paire testée|{0} paires testées
        es {0} par comprobado|{0} pares comprobados

        run.supportRule
        en support of {0} or more|support of {0} or more
        zh 支持数不少于 {0}
        ru не меньше {0} общего объекта|не меньше {0} общих объектов|не меньше {0} общих объектов
        de mindestens {0} gemeinsames Objekt|mindestens {0} gemeinsame Objekte
        fr au moins {0} objet partagé|au moins {0} objets partagés
        es al menos {0} objeto compartido|al menos {0} objetos compartidos

        run.noChance
        en no chance level was applied
        zh 未使用偶然水平
        ru уровень случайности не применялся
        de ein Zufallsmaß wurde nicht angewandt
        fr aucun niveau de hasard n’a été appliqué
        es no se aplicó ningún nivel de azar

        run.null
        en null: each post moved by up to {1}, {0} copies|null: each post moved by up to {1}, {0} copies
        zh 零模型：每条帖子移动至多 {1}，{0} 个副本
        ru нулевая модель: каждый пост сдвинут не более чем на {1}, {0} копия|нулевая модель: каждый пост сдвинут не более чем на {1}, {0} копии|нулевая модель: каждый пост сдвинут не более чем на {1}, {0} копий
        de Nullmodell: jeder Beitrag um bis zu {1} verschoben, {0} Kopie|Nullmodell: jeder Beitrag um bis zu {1} verschoben, {0} Kopien
        fr modèle nul : chaque publication décalée d’au plus {1}, {0} copie|modèle nul : chaque publication décalée d’au plus {1}, {0} copies
        es modelo nulo: cada publicación desplazada hasta {1}, {0} copia|modelo nulo: cada publicación desplazada hasta {1}, {0} copias

        run.candidates
        en {0} candidate tie|{0} candidate ties
        zh {0} 条候选连线
        ru {0} возможная связь|{0} возможные связи|{0} возможных связей
        de {0} mögliche Verbindung|{0} mögliche Verbindungen
        fr {0} lien candidat|{0} liens candidats
        es {0} vínculo candidato|{0} vínculos candidatos

        run.candidatesChance
        en {0} candidate tie, by chance {1}|{0} candidate ties, by chance {1}
        zh {0} 条候选连线，偶然为 {1}
        ru {0} возможная связь, случайно {1}|{0} возможные связи, случайно {1}|{0} возможных связей, случайно {1}
        de {0} mögliche Verbindung, durch Zufall {1}|{0} mögliche Verbindungen, durch Zufall {1}
        fr {0} lien candidat, par hasard {1}|{0} liens candidats, par hasard {1}
        es {0} vínculo candidato, por azar {1}|{0} vínculos candidatos, por azar {1}

        run.evidence
        en evidence per member: {0} at best, by chance at most {1}
        zh 每名成员的证据：最高 {0}，偶然最多 {1}
        ru доказательств на участника: до {0}, случайно не более {1}
        de Belege je Mitglied: bis {0}, durch Zufall höchstens {1}
        fr preuve par membre : {0} au mieux, par hasard au plus {1}
        es prueba por miembro: {0} como máximo, por azar a lo sumo {1}

        run.kept
        en groups kept at p ≤ {0} and {1} times the copies' best
        zh 保留的群组：p ≤ {0} 且达到副本最高值的 {1} 倍
        ru оставлены группы с p ≤ {0} и в {1} раза выше лучшей копии
        de behalten: Gruppen mit p ≤ {0} und dem {1}-Fachen der besten Kopie
        fr groupes retenus à p ≤ {0} et {1} fois la meilleure copie
        es grupos conservados con p ≤ {0} y {1} veces la mejor copia

        run.personas
        en personas: {0} confirmed, {1} not confirmed yet|personas: {0} confirmed, {1} not confirmed yet
        zh 人设：{0} 个已确认，{1} 个尚未确认
        ru персонажи: подтверждено {0}, ещё не подтверждено {1}|персонажи: подтверждено {0}, ещё не подтверждено {1}|персонажи: подтверждено {0}, ещё не подтверждено {1}
        de Personas: {0} bestätigt, {1} noch nicht bestätigt|Personas: {0} bestätigt, {1} noch nicht bestätigt
        fr personnages : {0} confirmé, {1} pas encore confirmés|personnages : {0} confirmés, {1} pas encore confirmés
        es personajes: {0} confirmado, {1} aún sin confirmar|personajes: {0} confirmados, {1} aún sin confirmar

        run.claims
        en claims: what a persona says; observed: what the data show.
        zh 自称：人设的说法；观察：数据所示。
        ru заявлено: что говорит персонаж; наблюдается: что показывают данные.
        de behauptet: was eine Persona sagt; beobachtet: was die Daten zeigen.
        fr affirmé : ce que dit un personnage ; observé : ce que montrent les données.
        es afirmado: lo que dice un personaje; observado: lo que muestran los datos.

        run.faces
        en A face is a cluster that a method told; no face is shown.
        zh 面孔是由方法得出的聚类；不显示任何面孔。
        ru Лицо — это кластер, найденный методом; сами лица не показаны.
        de Ein Gesicht ist ein Cluster aus einem Verfahren; kein Gesicht wird gezeigt.
        fr Un visage est un groupe établi par une méthode ; aucun visage n’est montré.
        es Un rostro es un grupo que dio un método; no se muestra ningún rostro.

        run.inSeveral
        en an account of several slow groups is drawn in the first of them
        zh 属于多个慢速群组的账号画在第一个群组中
        ru аккаунт из нескольких медленных групп показан в первой из них
        de ein Account mehrerer langsamer Gruppen steht in der ersten
        fr un compte de plusieurs groupes lents est dessiné dans le premier
        es una cuenta de varios grupos lentos se dibuja en el primero

        run.inNoGroup
        en {0} account in no group|{0} accounts in no group
        zh {0} 个不属于任何群组的账号
        ru {0} аккаунт вне групп|{0} аккаунта вне групп|{0} аккаунтов вне групп
        de {0} Account in keiner Gruppe|{0} Accounts in keiner Gruppe
        fr {0} compte hors groupe|{0} comptes hors groupe
        es {0} cuenta en ningún grupo|{0} cuentas en ningún grupo

        run.withoutTie
        en {0} account without a tie|{0} accounts without a tie
        zh {0} 个没有连线的账号
        ru {0} аккаунт без связей|{0} аккаунта без связей|{0} аккаунтов без связей
        de {0} Account ohne Verbindung|{0} Accounts ohne Verbindung
        fr {0} compte sans lien|{0} comptes sans lien
        es {0} cuenta sin vínculos|{0} cuentas sin vínculos

        run.crowds
        en timing of crowds on {0} object (over {1} accounts at once)|timing of crowds on {0} objects (over {1} accounts at once)
        zh {0} 个对象上人群的时间（同时超过 {1} 个账号）
        ru время толпы на {0} объекте (свыше {1} аккаунтов сразу)|время толпы на {0} объектах (свыше {1} аккаунтов сразу)|время толпы на {0} объектах (свыше {1} аккаунтов сразу)
        de Zeiten von Mengen bei {0} Objekt (über {1} Accounts zugleich)|Zeiten von Mengen bei {0} Objekten (über {1} Accounts zugleich)
        fr moments des foules sur {0} objet (plus de {1} comptes à la fois)|moments des foules sur {0} objets (plus de {1} comptes à la fois)
        es momentos de multitudes en {0} objeto (más de {1} cuentas a la vez)|momentos de multitudes en {0} objetos (más de {1} cuentas a la vez)

        run.victims
        en {0} victim of the use of a face or voice|{0} victims of the use of a face or voice
        zh {0} 名面孔或声音被盗用的受害者
        ru {0} пострадавший от использования лица или голоса|{0} пострадавших от использования лица или голоса|{0} пострадавших от использования лица или голоса
        de {0} Opfer der Nutzung eines Gesichts oder einer Stimme|{0} Opfer der Nutzung eines Gesichts oder einer Stimme
        fr {0} victime de l’usage d’un visage ou d’une voix|{0} victimes de l’usage d’un visage ou d’une voix
        es {0} víctima del uso de un rostro o una voz|{0} víctimas del uso de un rostro o una voz

        run.title.minute
        en Accounts that posted the same {0} within a minute of each other
        zh 在一分钟内发布相同{0}的账号
        ru Аккаунты, публиковавшие одинаковые {0} с разрывом не более минуты
        de Accounts, die im Abstand von höchstens einer Minute dieselben {0} veröffentlichten
        fr Comptes qui ont publié les mêmes {0} à une minute d’intervalle au plus
        es Cuentas que publicaron lo mismo ({0}) con un minuto de diferencia como máximo

        """#
}
