extension Words {
    /// Words of single kinds of figure: their titles, and what they say where nothing is to be drawn.
    static let drawings = #"""
        draw.months.title
        en The network month by month
        zh 逐月的网络
        ru Сеть по месяцам
        de Das Netz Monat für Monat
        fr Le réseau mois par mois
        es La red mes a mes

        draw.months.subtitle
        en A line joins two accounts that posted the same thing within {0} in the month.
        zh 一条线连接当月在 {0} 内发布同一内容的两个账号。
        ru Линия соединяет два аккаунта, опубликовавшие одно и то же в пределах {0} в этом месяце.
        de Eine Linie verbindet zwei Accounts, die im Monat innerhalb von {0} dasselbe veröffentlichten.
        fr Une ligne joint deux comptes qui ont publié la même chose en {0} dans le mois.
        es Una línea une dos cuentas que publicaron lo mismo en {0} durante el mes.

        draw.layers.title
        en The network layer by layer
        zh 逐层的网络
        ru Сеть по слоям
        de Das Netz Ebene für Ebene
        fr Le réseau couche par couche
        es La red capa por capa

        draw.layers.subtitle
        en A line joins two accounts that posted the same thing within {0} on the layer alone.
        zh 一条线连接仅在该层上于 {0} 内发布同一内容的两个账号。
        ru Линия соединяет два аккаунта, опубликовавшие одно и то же в пределах {0} на одном этом слое.
        de Eine Linie verbindet zwei Accounts, die allein auf dieser Ebene innerhalb von {0} dasselbe veröffentlichten.
        fr Une ligne joint deux comptes qui ont publié la même chose en {0} sur cette seule couche.
        es Una línea une dos cuentas que publicaron lo mismo en {0} solo en esta capa.

        draw.panels.counted
        en {0} panel of {1}|{0} panels of {1}
        zh {0} 个分图，{1}
        ru {0} панель, {1}|{0} панели, {1}|{0} панелей, {1}
        de {0} Feld, {1}|{0} Felder, {1}
        fr {0} vignette, {1}|{0} vignettes, {1}
        es {0} panel, {1}|{0} paneles, {1}

        draw.creation.title
        en When the accounts were made
        zh 账号创建的时间
        ru Когда созданы аккаунты
        de Wann die Accounts erstellt wurden
        fr Quand les comptes ont été créés
        es Cuándo se crearon las cuentas

        draw.creation.subtitle
        en A dot is an account of the network at the day it was made; accounts made together can have one owner, or one occasion.
        zh 一个点是网络中的一个账号，位于其创建日；同时创建的账号可能同属一人，也可能出于同一场合。
        ru Точка — аккаунт сети в день его создания; у созданных вместе может быть один владелец или один повод.
        de Ein Punkt ist ein Account des Netzes am Tag seiner Erstellung; gemeinsam erstellte können einen Inhaber oder einen Anlass haben.
        fr Un point est un compte du réseau au jour de sa création ; des comptes créés ensemble peuvent avoir un même titulaire ou une même occasion.
        es Un punto es una cuenta de la red en el día de su creación; las creadas juntas pueden tener un mismo titular o un mismo motivo.

        draw.creation.counted
        en {0} account with a known day|{0} accounts with a known day
        zh {0} 个创建日已知的账号
        ru {0} аккаунт с известным днём|{0} аккаунта с известным днём|{0} аккаунтов с известным днём
        de {0} Account mit bekanntem Tag|{0} Accounts mit bekanntem Tag
        fr {0} compte dont le jour est connu|{0} comptes dont le jour est connu
        es {0} cuenta con día conocido|{0} cuentas con día conocido

        draw.creation.none
        en No creation dates are recorded.
        zh 没有记录创建日期。
        ru Даты создания не записаны.
        de Es sind keine Erstellungsdaten erfasst.
        fr Aucune date de création n’est enregistrée.
        es No hay fechas de creación registradas.

        draw.matrix.same
        en same {0}, partners
        zh 相同{0}的伙伴数
        ru общее: {0}, партнёры
        de gleich: {0}, Partner
        fr en commun : {0}, partenaires
        es en común: {0}, socios

        draw.matrix.made
        en made within 7 days, others
        zh 7 天内创建的其他账号
        ru созданы в пределах 7 дней, другие
        de binnen 7 Tagen erstellt, andere
        fr créés en 7 jours, autres
        es creadas en 7 días, otras

        draw.matrix.plays
        en plays a persona
        zh 扮演人设
        ru играет персонажа
        de spielt eine Persona
        fr joue un personnage
        es interpreta un personaje

        draw.matrix.artificial
        en AI-generated or stolen
        zh AI 生成或盗用
        ru создано ИИ или украдено
        de KI-erzeugt oder gestohlen
        fr généré par IA ou volé
        es generado por IA o robado

        draw.matrix.removed
        en removed
        zh 已移除
        ru удалено
        de entfernt
        fr retiré
        es retirada

        draw.matrix.title
        en Accounts and what is known of them
        zh 账号及其已知信息
        ru Аккаунты и что о них известно
        de Accounts und was von ihnen bekannt ist
        fr Les comptes et ce qu’on en sait
        es Las cuentas y lo que se sabe de ellas

        draw.matrix.subtitle
        en A row is an account. Filled: present; empty: looked for and absent; ?: not known, which is not no.
        zh 每行一个账号。实心：存在；空白：查找过但不存在；?：未知，未知不等于否。
        ru Строка — аккаунт. Закрашено: есть; пусто: искали и не нашли; ?: неизвестно, а это не «нет».
        de Eine Zeile ist ein Account. Gefüllt: vorhanden; leer: gesucht und nicht vorhanden; ?: nicht bekannt, was kein Nein ist.
        fr Une ligne est un compte. Plein : présent ; vide : cherché et absent ; ? : inconnu, ce qui n’est pas non.
        es Una fila es una cuenta. Relleno: presente; vacío: buscado y ausente; ?: desconocido, que no es un no.

        draw.matrix.counted
        en {0} account shown|{0} accounts shown
        zh 显示 {0} 个账号
        ru показан {0} аккаунт|показаны {0} аккаунта|показано {0} аккаунтов
        de {0} Account gezeigt|{0} Accounts gezeigt
        fr {0} compte montré|{0} comptes montrés
        es {0} cuenta mostrada|{0} cuentas mostradas

        draw.sides.titleOf
        en {0} and what it posted together with others
        zh {0} 与他人一起发布的内容
        ru {0} и что он публиковал вместе с другими
        de {0} und was gemeinsam mit anderen veröffentlicht wurde
        fr {0} et ce qui a été publié avec d’autres
        es {0} y lo que publicó junto con otras

        draw.sides.title
        en Accounts and what they posted together
        zh 账号及其一起发布的内容
        ru Аккаунты и что они публиковали вместе
        de Accounts und was sie gemeinsam veröffentlichten
        fr Les comptes et ce qu’ils ont publié ensemble
        es Las cuentas y lo que publicaron juntas

        draw.sides.subtitle
        en A line joins an account to a thing that it posted within {0} of another account of the network.
        zh 一条线连接账号与其在网络中另一账号前后 {0} 内发布的事物。
        ru Линия соединяет аккаунт с тем, что он опубликовал с разрывом не более {0} с другим аккаунтом сети.
        de Eine Linie verbindet einen Account mit dem, was er im Abstand von höchstens {0} zu einem anderen Account des Netzes veröffentlichte.
        fr Une ligne joint un compte à une chose qu’il a publiée à moins de {0} d’un autre compte du réseau.
        es Una línea une una cuenta con algo que publicó con un intervalo máximo de {0} respecto de otra cuenta de la red.

        draw.sides.none
        en No co-action of the run joins it to another account.
        zh 该运行中没有协同行为将其与其他账号相连。
        ru Ни одно совместное действие не связывает его с другим аккаунтом.
        de Keine gemeinsame Aktion des Laufs verbindet ihn mit einem anderen Account.
        fr Aucune action commune de l’analyse ne le relie à un autre compte.
        es Ninguna acción conjunta del análisis la une a otra cuenta.

        draw.cast.declared
        en declares to be artificial
        zh 自称为虚拟形象
        ru сообщает, что искусственный
        de gibt sich als künstlich zu erkennen
        fr se déclare artificiel
        es declara ser artificial

        draw.cast.noClaim
        en no claim recorded
        zh 没有记录自称
        ru заявлений не записано
        de keine Behauptung erfasst
        fr aucune affirmation enregistrée
        es sin afirmaciones registradas

        draw.cast.lives
        en claims {0} · observed {1}
        zh 自称 {0} · 观察到 {1}
        ru заявлено {0} · наблюдается {1}
        de behauptet {0} · beobachtet {1}
        fr affirmé {0} · observé {1}
        es afirmado {0} · observado {1}

        draw.cast.claims
        en claims {2} {0} · observed {1}
        zh 自称{2}：{0} · 观察到 {1}
        ru заявлено, {2}: {0} · наблюдается {1}
        de behauptet, {2}: {0} · beobachtet {1}
        fr affirmé, {2} : {0} · observé {1}
        es afirmado, {2}: {0} · observado {1}

        draw.cast.subtitleAlone
        en Personas, products and merchants as recorded by analysts.
        zh 人设、商品和商家由分析人员记录。
        ru Персонажи, товары и продавцы — по записям аналитиков.
        de Personas, Produkte und Händler, wie von Analysten erfasst.
        fr Personnages, produits et marchands tels que consignés par les analystes.
        es Personajes, productos y comerciantes registrados por analistas.

        draw.cast.subtitle
        en A line joins two accounts that posted the same things together, closer in time than chance would explain; personas, products and merchants as recorded by analysts and named in posts.
        zh 一条线连接一起发布相同内容的两个账号，其时间之近超出偶然所能解释；人设、商品和商家由分析人员记录或在帖子中提及。
        ru Линия соединяет два аккаунта, публиковавшие вместе одно и то же ближе по времени, чем объяснила бы случайность; персонажи, товары и продавцы — по записям аналитиков и по постам.
        de Eine Linie verbindet zwei Accounts, die gemeinsam dasselbe veröffentlichten, zeitlich enger, als der Zufall erklären würde; Personas, Produkte und Händler, wie von Analysten erfasst und in Beiträgen genannt.
        fr Une ligne joint deux comptes qui ont publié ensemble les mêmes choses, plus près dans le temps que le hasard ne l’expliquerait ; personnages, produits et marchands consignés par les analystes et nommés dans les publications.
        es Una línea une dos cuentas que publicaron lo mismo a la vez, más cerca en el tiempo de lo que explicaría el azar; personajes, productos y comerciantes registrados por analistas y nombrados en publicaciones.

        draw.cast.none
        en The case holds no persona and no community yet: see troupe cast and troupe map.
        zh 案件中还没有人设和社群：参见 troupe cast 和 troupe map。
        ru В деле ещё нет персонажей и сообществ: см. troupe cast и troupe map.
        de Der Fall enthält noch keine Persona und keine Gruppe: siehe troupe cast und troupe map.
        fr Le dossier ne contient encore ni personnage ni communauté : voir troupe cast et troupe map.
        es El caso aún no contiene personajes ni comunidades: véanse troupe cast y troupe map.

        draw.topics.title
        en Share of posts on "{0}" over time
        zh “{0}”帖子份额随时间的变化
        ru Доля постов на тему «{0}» во времени
        de Anteil der Beiträge zu "{0}" im Zeitverlauf
        fr Part des publications sur « {0} » dans le temps
        es Proporción de publicaciones sobre «{0}» en el tiempo

        draw.topics.untitled
        en Narratives over time
        zh 叙事随时间的变化
        ru Нарративы во времени
        de Narrative im Zeitverlauf
        fr Les récits dans le temps
        es Las narrativas en el tiempo

        draw.topics.subtitle
        en A circle is the first post of a script: above, the narrative was found in it; below, it was not. Posts of one script count once.
        zh 一个圆为一篇文本的首条帖子：在上方表示含该叙事，在下方表示不含。同一文本的帖子只计一次。
        ru Круг — первый пост текста: вверху — с нарративом, внизу — без него. Посты одного текста считаются один раз.
        de Ein Kreis ist der erste Beitrag eines Textes: oben mit dem Narrativ, unten ohne. Beiträge eines Textes zählen einmal.
        fr Un cercle est la première publication d’un texte : en haut, le récit s’y trouve ; en bas, non. Les publications d’un même texte comptent une fois.
        es Un círculo es la primera publicación de un texto: arriba, con el relato; abajo, sin él. Las publicaciones de un mismo texto cuentan una vez.

        draw.topics.further
        en {0} further community with coded posts|{0} further communities with coded posts
        zh 另有 {0} 个有编码帖子的社群
        ru ещё {0} сообщество с размеченными постами|ещё {0} сообщества с размеченными постами|ещё {0} сообществ с размеченными постами
        de {0} weitere Gruppe mit kodierten Beiträgen|{0} weitere Gruppen mit kodierten Beiträgen
        fr {0} autre communauté avec des publications codées|{0} autres communautés avec des publications codées
        es {0} comunidad más con publicaciones codificadas|{0} comunidades más con publicaciones codificadas

        draw.topics.none
        en No posts of a community are coded: see troupe cast.
        zh 没有社群的帖子被编码：参见 troupe cast。
        ru Посты сообществ не размечены: см. troupe cast.
        de Keine Beiträge einer Gruppe sind kodiert: siehe troupe cast.
        fr Aucune publication d’une communauté n’est codée : voir troupe cast.
        es No hay publicaciones codificadas de ninguna comunidad: véase troupe cast.

        draw.timeline.titleAny
        en Posts over time
        zh 帖子时间线
        ru Посты во времени
        de Beiträge im Zeitverlauf
        fr Publications dans le temps
        es Publicaciones en el tiempo

        draw.timeline.title
        en Posts of community {0} over time
        zh 社群 {0} 的帖子时间线
        ru Посты сообщества {0} во времени
        de Beiträge der Gruppe {0} im Zeitverlauf
        fr Publications de la communauté {0} dans le temps
        es Publicaciones de la comunidad {0} en el tiempo

        draw.timeline.subtitle
        en A lane is an account; a line joins two posts of the same thing within {0}. All times are UTC.
        zh 一条泳道为一个账号；线连接 {0} 内同一内容的两条帖子。所有时间均为 UTC。
        ru Дорожка — аккаунт; линия соединяет два поста одного и того же в пределах {0}. Всё время — UTC.
        de Eine Spur ist ein Account; eine Linie verbindet zwei Beiträge derselben Sache innerhalb von {0}. Alle Zeiten in UTC.
        fr Un couloir est un compte ; une ligne joint deux publications de la même chose en {0}. Heures en UTC.
        es Un carril es una cuenta; una línea une dos publicaciones de lo mismo en {0}. Todas las horas son UTC.

        draw.timeline.counted
        en {0} post in {1}|{0} posts in {1}
        zh {0} 条帖子，{1}
        ru {0} пост, {1}|{0} поста, {1}|{0} постов, {1}
        de {0} Beitrag, {1}|{0} Beiträge, {1}
        fr {0} publication, {1}|{0} publications, {1}
        es {0} publicación, {1}|{0} publicaciones, {1}

        calibration.title
        en How many pairs are chance
        zh 有多少配对出于偶然
        ru Сколько пар объясняется случайностью
        de Wie viele Paare Zufall sind
        fr Combien de paires relèvent du hasard
        es Cuántos pares se deben al azar

        calibration.cell
        en A cell is the share of the pairs with so many distinct shared objects within the window that chance would make as well.
        zh 每格表示在窗口内共享这么多不同对象的配对中，偶然也会产生的比例。
        ru Ячейка — доля пар со столькими общими объектами в окне, которую дал бы и случай.
        de Ein Feld ist der Anteil der Paare mit so vielen gemeinsamen Objekten im Zeitfenster, den auch der Zufall ergäbe.
        fr Une case est la part des paires ayant autant d’objets partagés dans la fenêtre que le hasard ferait aussi.
        es Una celda es la parte de los pares con tantos objetos compartidos en la ventana que también daría el azar.

        calibration.columns
        en distinct shared objects
        zh 共享的不同对象数
        ru разных общих объектов
        de verschiedene gemeinsame Objekte
        fr objets distincts partagés
        es objetos distintos compartidos

        calibration.copies
        en Mean of {0} copy for each null; bicm is computed and looks at shared bursts. Crowds are counted.|Mean of {0} copies for each null; bicm is computed and looks at shared bursts. Crowds are counted.
        zh 每个零模型取 {0} 个副本的均值；bicm 为计算所得，针对共享的爆发。人群计入。
        ru Среднее по {0} копии для каждой нулевой модели; bicm вычислена и смотрит на общие всплески. Толпы учтены.|Среднее по {0} копиям для каждой нулевой модели; bicm вычислена и смотрит на общие всплески. Толпы учтены.|Среднее по {0} копиям для каждой нулевой модели; bicm вычислена и смотрит на общие всплески. Толпы учтены.
        de Mittel aus {0} Kopie je Nullmodell; bicm ist berechnet und betrachtet gemeinsame Häufungen. Mengen sind mitgezählt.|Mittel aus {0} Kopien je Nullmodell; bicm ist berechnet und betrachtet gemeinsame Häufungen. Mengen sind mitgezählt.
        fr Moyenne de {0} copie par modèle nul ; bicm est calculé et regarde les salves communes. Les foules sont comptées.|Moyenne de {0} copies par modèle nul ; bicm est calculé et regarde les salves communes. Les foules sont comptées.
        es Media de {0} copia por modelo nulo; bicm se calcula y mira las ráfagas comunes. Las multitudes se cuentan.|Media de {0} copias por modelo nulo; bicm se calcula y mira las ráfagas comunes. Las multitudes se cuentan.

        calibration.none
        en No pair of accounts shares anything within the windows.
        zh 没有任何一对账号在窗口内共享内容。
        ru Ни у одной пары аккаунтов нет ничего общего в окнах.
        de Kein Paar von Accounts hat innerhalb der Zeitfenster etwas gemeinsam.
        fr Aucune paire de comptes ne partage quoi que ce soit dans les fenêtres.
        es Ningún par de cuentas comparte nada dentro de las ventanas.

        calibration.furtherLayers
        en {0} further layer: name it with --layers|{0} further layers: name them with --layers
        zh 另有 {0} 层：用 --layers 指定
        ru ещё {0} слой: назовите его в --layers|ещё {0} слоя: назовите их в --layers|ещё {0} слоёв: назовите их в --layers
        de {0} weitere Ebene: mit --layers nennen|{0} weitere Ebenen: mit --layers nennen
        fr {0} couche de plus : nommez-la avec --layers|{0} couches de plus : nommez-les avec --layers
        es {0} capa más: nómbrela con --layers|{0} capas más: nómbrelas con --layers

        windows.title
        en Communities over time
        zh 随时间变化的社群
        ru Сообщества во времени
        de Gruppen im Lauf der Zeit
        fr Communautés au fil du temps
        es Comunidades a lo largo del tiempo

        windows.block
        en A block is a community found in {0} of posts; a new window starts every {1}.
        zh 每个方块是在 {0} 的帖子中发现的社群；每隔 {1} 开始一个新窗口。
        ru Блок — сообщество, найденное в постах за {0}; новое окно начинается каждые {1}.
        de Ein Block ist eine Gruppe, gefunden in Beiträgen aus {0}; alle {1} beginnt ein neues Zeitfenster.
        fr Un bloc est une communauté trouvée dans {0} de publications ; une nouvelle fenêtre commence tous les {1}.
        es Un bloque es una comunidad hallada en {0} de publicaciones; cada {1} empieza una ventana nueva.

        windows.tested
        en {0} window of {1} · group test in each|{0} windows of {1} · group test in each
        zh {0} 个窗口，每个 {1} · 各做群组检验
        ru {0} окно по {1} · в каждом проверка групп|{0} окна по {1} · в каждом проверка групп|{0} окон по {1} · в каждом проверка групп
        de {0} Zeitfenster von {1} · Gruppentest in jedem|{0} Zeitfenster von {1} · Gruppentest in jedem
        fr {0} fenêtre de {1} · test de groupe dans chacune|{0} fenêtres de {1} · test de groupe dans chacune
        es {0} ventana de {1} · prueba de grupos en cada una|{0} ventanas de {1} · prueba de grupos en cada una

        windows.letter
        en the same letter: matched from window to window by its accounts
        zh 相同字母：按账号在窗口之间匹配
        ru та же буква: сопоставлено от окна к окну по аккаунтам
        de gleicher Buchstabe: über die Accounts von Fenster zu Fenster zugeordnet
        fr même lettre : appariée d’une fenêtre à l’autre par ses comptes
        es misma letra: emparejada de ventana en ventana por sus cuentas

        windows.none
        en In no window does a group stand out from chance.
        zh 在任何窗口中都没有群组超出偶然。
        ru Ни в одном окне группа не выделяется на фоне случайности.
        de In keinem Zeitfenster hebt sich eine Gruppe vom Zufall ab.
        fr Dans aucune fenêtre un groupe ne se distingue du hasard.
        es En ninguna ventana destaca un grupo sobre el azar.

        """#
}
