extension Words {
    /// Words of figures: titles, legends, the method, what is left out.
    static let figures = #"""
        figure.howToRead
        en How to read it
        zh 图例说明
        ru Как читать
        de So liest man es
        fr Comment lire
        es Cómo leerla

        figure.accounts.circle
        en account
        zh 账号
        ru аккаунт
        de Account
        fr compte
        es cuenta

        figure.accounts.circleUnknown
        en account, platform unknown
        zh 账号，平台未知
        ru аккаунт, платформа неизвестна
        de Account, Plattform unbekannt
        fr compte, plateforme inconnue
        es cuenta, plataforma desconocida

        figure.accounts.circleOn
        en account on {0}
        zh {0} 上的账号
        ru аккаунт на {0}
        de Account auf {0}
        fr compte sur {0}
        es cuenta en {0}

        figure.accounts.larger
        en larger: more shared in all, {0} to {1}
        zh 越大：共享总数越多，{0} 至 {1}
        ru крупнее: больше общего, от {0} до {1}
        de größer: insgesamt mehr gemeinsam, {0} bis {1}
        fr plus grand : davantage partagé en tout, de {0} à {1}
        es más grande: más compartido en total, de {0} a {1}

        figure.accounts.wider
        en wider: more shared, {0} to {1}
        zh 越粗：共享越多，{0} 至 {1}
        ru толще: больше общего, от {0} до {1}
        de breiter: mehr gemeinsam, {0} bis {1}
        fr plus large : davantage partagé, de {0} à {1}
        es más ancha: más compartido, de {0} a {1}

        figure.accounts.several
        en on two or more layers
        zh 在两层或更多层上
        ru на двух и более слоях
        de auf zwei oder mehr Ebenen
        fr sur deux couches ou plus
        es en dos o más capas

        figure.nodes.circle
        en node
        zh 节点
        ru узел
        de Knoten
        fr nœud
        es nodo

        figure.nodes.circleUnknown
        en node, platform unknown
        zh 节点，平台未知
        ru узел, платформа неизвестна
        de Knoten, Plattform unbekannt
        fr nœud, plateforme inconnue
        es nodo, plataforma desconocida

        figure.nodes.circleOn
        en node on {0}
        zh {0} 上的节点
        ru узел на {0}
        de Knoten auf {0}
        fr nœud sur {0}
        es nodo en {0}

        figure.nodes.larger
        en larger: more weight in all, {0} to {1}
        zh 越大：总权重越大，{0} 至 {1}
        ru крупнее: больше общий вес, от {0} до {1}
        de größer: insgesamt mehr Gewicht, {0} bis {1}
        fr plus grand : plus de poids en tout, de {0} à {1}
        es más grande: más peso en total, de {0} a {1}

        figure.nodes.wider
        en wider: more weight, {0} to {1}
        zh 越粗：权重越大，{0} 至 {1}
        ru толще: больше вес, от {0} до {1}
        de breiter: mehr Gewicht, {0} bis {1}
        fr plus large : plus de poids, de {0} à {1}
        es más ancha: más peso, de {0} a {1}

        figure.nodes.several
        en on two or more layers
        zh 在两层或更多层上
        ru на двух и более слоях
        de auf zwei oder mehr Ebenen
        fr sur deux couches ou plus
        es en dos o más capas

        figure.things.circle
        en thing
        zh 事物
        ru предмет
        de Ding
        fr chose
        es cosa

        figure.things.circleUnknown
        en thing, platform unknown
        zh 事物，平台未知
        ru предмет, платформа неизвестна
        de Ding, Plattform unbekannt
        fr chose, plateforme inconnue
        es cosa, plataforma desconocida

        figure.things.circleOn
        en thing on {0}
        zh {0} 上的事物
        ru предмет на {0}
        de Ding auf {0}
        fr chose sur {0}
        es cosa en {0}

        figure.things.larger
        en larger: more lines, {0} to {1}
        zh 越大：连线越多，{0} 至 {1}
        ru крупнее: больше линий, от {0} до {1}
        de größer: mehr Linien, {0} bis {1}
        fr plus grand : plus de lignes, de {0} à {1}
        es más grande: más líneas, de {0} a {1}

        figure.things.wider
        en wider: more posts, {0} to {1}
        zh 越粗：帖子越多，{0} 至 {1}
        ru толще: больше постов, от {0} до {1}
        de breiter: mehr Beiträge, {0} bis {1}
        fr plus large : plus de publications, de {0} à {1}
        es más ancha: más publicaciones, de {0} a {1}

        figure.things.several
        en in two or more ways
        zh 以两种或更多方式
        ru двумя и более способами
        de auf zwei oder mehr Arten
        fr de deux façons ou plus
        es de dos o más maneras

        figure.named
        en named: {0} of {1}, strongest first
        zh 标出名称：{1} 个中最强的 {0} 个
        ru подписано: {0} из {1}, начиная с сильнейших
        de benannt: {0} von {1}, die stärksten zuerst
        fr nommés : {0} sur {1}, les plus forts d’abord
        es con nombre: {0} de {1}, primero los más fuertes

        figure.cast.persona
        en persona that accounts play
        zh 账号扮演的人设
        ru персонаж, которого играют аккаунты
        de Persona, die Accounts spielen
        fr personnage que jouent des comptes
        es personaje que interpretan cuentas

        figure.cast.face
        en face, detected by a method
        zh 面孔，由方法识别
        ru лицо, найденное методом
        de Gesicht, von einem Verfahren erkannt
        fr visage, détecté par une méthode
        es rostro, detectado por un método

        figure.cast.product
        en product
        zh 商品
        ru товар
        de Produkt
        fr produit
        es producto

        figure.cast.merchant
        en merchant
        zh 商家
        ru продавец
        de Händler
        fr marchand
        es comerciante

        figure.cast.plays
        en number of accounts that play it
        zh 扮演它的账号数
        ru сколько аккаунтов его играют
        de Zahl der Accounts, die sie spielen
        fr nombre de comptes qui le jouent
        es número de cuentas que lo interpretan

        figure.cast.shows
        en shows the face
        zh 展示该面孔
        ru показывает лицо
        de zeigt das Gesicht
        fr montre le visage
        es muestra el rostro

        figure.cast.notConfirmed
        en not confirmed
        zh 未确认
        ru не подтверждено
        de nicht bestätigt
        fr non confirmé
        es sin confirmar

        figure.cast.promotes
        en promoted by its accounts
        zh 由其账号推广
        ru продвигают его аккаунты
        de von ihren Accounts beworben
        fr promu par ses comptes
        es promocionado por sus cuentas

        figure.cast.sells
        en sold by
        zh 出售方
        ru кто продаёт
        de verkauft von
        fr vendu par
        es lo vende

        figure.cast.candidate
        en dashed: not confirmed yet
        zh 虚线：尚未确认
        ru пунктир: ещё не подтверждено
        de gestrichelt: noch nicht bestätigt
        fr tirets : pas encore confirmé
        es discontinuo: aún sin confirmar

        figure.or
        en {0} or {1}
        zh {0}或{1}
        ru {0} или {1}
        de {0} oder {1}
        fr {0} ou {1}
        es {0} o {1}

        figure.same
        en same {0}
        zh 相同的{0}
        ru общее: {0}
        de gleich: {0}
        fr en commun : {0}
        es en común: {0}

        figure.tie
        en tie
        zh 连线
        ru связь
        de Verbindung
        fr lien
        es vínculo

        figure.further
        en further letters
        zh 其余字母
        ru остальные буквы
        de weitere Buchstaben
        fr autres lettres
        es otras letras

        figure.partOf
        en {0} of {1}
        zh {1} 中的 {0}
        ru {0} из {1}
        de {0} von {1}
        fr {0} sur {1}
        es {0} de {1}

        figure.range
        en {0} to {1}
        zh {0} 至 {1}
        ru {0}–{1}
        de {0} bis {1}
        fr {0} à {1}
        es {0} a {1}

        figure.furtherLetters
        en further communities: the same colours again, other letters
        zh 其他社群：颜色重复，字母不同
        ru другие сообщества: те же цвета, другие буквы
        de weitere Gruppen: dieselben Farben, andere Buchstaben
        fr autres communautés : mêmes couleurs, autres lettres
        es otras comunidades: los mismos colores, otras letras

        figure.greyNone
        en grey: in no community
        zh 灰色：不属于任何社群
        ru серое: вне сообществ
        de grau: in keiner Gruppe
        fr gris : dans aucune communauté
        es gris: en ninguna comunidad

        figure.community
        en community {0}
        zh 社群 {0}
        ru сообщество {0}
        de Gruppe {0}
        fr communauté {0}
        es comunidad {0}

        figure.community.across
        en grey: tie between communities
        zh 灰色：社群之间的连线
        ru серое: связь между сообществами
        de grau: Verbindung zwischen Gruppen
        fr gris : lien entre communautés
        es gris: vínculo entre comunidades

        figure.community.band
        en band: ties between communities, with their number
        zh 色带：社群之间的连线及其数量
        ru полоса: связи между сообществами и их число
        de Band: Verbindungen zwischen Gruppen, mit ihrer Zahl
        fr bande : liens entre communautés, avec leur nombre
        es banda: vínculos entre comunidades, con su número

        figure.community.letters
        en {0}: communities
        zh {0}：社群
        ru {0}: сообщества
        de {0}: Gruppen
        fr {0} : communautés
        es {0}: comunidades

        figure.community.lettersSizes
        en {0}: community and its size
        zh {0}：社群及其大小
        ru {0}: сообщество и его размер
        de {0}: Gruppe und ihre Größe
        fr {0} : communauté et sa taille
        es {0}: comunidad y su tamaño

        figure.community.lettersParts
        en {0}: community and how much of it is drawn
        zh {0}：社群及其画出的部分
        ru {0}: сообщество и сколько из него показано
        de {0}: Gruppe und wie viel davon gezeichnet ist
        fr {0} : communauté et ce qui en est dessiné
        es {0}: comunidad y cuánto de ella se dibuja

        figure.community.lettersAgain
        en {0}: the same colours again, hatched or ringed
        zh {0}：颜色重复，加斜线或圆环
        ru {0}: те же цвета со штриховкой или кольцом
        de {0}: dieselben Farben, schraffiert oder als Ring
        fr {0} : mêmes couleurs, hachurées ou en anneau
        es {0}: los mismos colores, con rayas o anillo

        figure.community.lettersGrey
        en {0}: other communities, grey
        zh {0}：其他社群，灰色
        ru {0}: другие сообщества, серые
        de {0}: weitere Gruppen, grau
        fr {0} : autres communautés, en gris
        es {0}: otras comunidades, en gris

        figure.community.noOutline
        en grey, no outline: in no community
        zh 灰色、无轮廓：不属于任何社群
        ru серое без контура: вне сообществ
        de grau, ohne Umriss: in keiner Gruppe
        fr gris, sans contour : dans aucune communauté
        es gris, sin contorno: en ninguna comunidad

        figure.slow.across
        en grey: tie between slow groups
        zh 灰色：慢速群组之间的连线
        ru серое: связь между медленными группами
        de grau: Verbindung zwischen langsamen Gruppen
        fr gris : lien entre groupes lents
        es gris: vínculo entre grupos lentos

        figure.slow.band
        en band: ties between slow groups, with their number
        zh 色带：慢速群组之间的连线及其数量
        ru полоса: связи между медленными группами и их число
        de Band: Verbindungen zwischen langsamen Gruppen, mit ihrer Zahl
        fr bande : liens entre groupes lents, avec leur nombre
        es banda: vínculos entre grupos lentos, con su número

        figure.slow.letters
        en {0}: slow groups
        zh {0}：慢速群组
        ru {0}: медленные группы
        de {0}: langsame Gruppen
        fr {0} : groupes lents
        es {0}: grupos lentos

        figure.slow.lettersSizes
        en {0}: slow group and its size
        zh {0}：慢速群组及其大小
        ru {0}: медленная группа и её размер
        de {0}: langsame Gruppe und ihre Größe
        fr {0} : groupe lent et sa taille
        es {0}: grupo lento y su tamaño

        figure.slow.lettersParts
        en {0}: slow group and how much of it is drawn
        zh {0}：慢速群组及其画出的部分
        ru {0}: медленная группа и сколько из неё показано
        de {0}: langsame Gruppe und wie viel davon gezeichnet ist
        fr {0} : groupe lent et ce qui en est dessiné
        es {0}: grupo lento y cuánto de él se dibuja

        figure.slow.lettersAgain
        en {0}: the same colours again, hatched or ringed
        zh {0}：颜色重复，加斜线或圆环
        ru {0}: те же цвета со штриховкой или кольцом
        de {0}: dieselben Farben, schraffiert oder als Ring
        fr {0} : mêmes couleurs, hachurées ou en anneau
        es {0}: los mismos colores, con rayas o anillo

        figure.slow.lettersGrey
        en {0}: other slow groups, grey
        zh {0}：其他慢速群组，灰色
        ru {0}: другие медленные группы, серые
        de {0}: weitere langsame Gruppen, grau
        fr {0} : autres groupes lents, en gris
        es {0}: otros grupos lentos, en gris

        figure.slow.noOutline
        en grey, no outline: in no slow group
        zh 灰色、无轮廓：不属于任何慢速群组
        ru серое без контура: вне медленных групп
        de grau, ohne Umriss: in keiner langsamen Gruppe
        fr gris, sans contour : dans aucun groupe lent
        es gris, sin contorno: en ningún grupo lento

        figure.madeAt
        en account, at the day it was made
        zh 账号，位于其创建日
        ru аккаунт в день создания
        de Account am Tag seiner Erstellung
        fr compte, au jour de sa création
        es cuenta, en el día de su creación

        figure.cellYes
        en holds; number: how often
        zh 存在；数字：次数
        ru есть; число: сколько раз
        de trifft zu; Zahl: wie oft
        fr présent ; nombre : combien de fois
        es presente; número: cuántas veces

        figure.cellNo
        en looked at, does not hold
        zh 已查看，不存在
        ru проверено, нет
        de geprüft, trifft nicht zu
        fr vérifié, absent
        es comprobado, ausente

        figure.cellUnknown
        en ?: not known
        zh ?：未知
        ru ?: неизвестно
        de ?: nicht bekannt
        fr ? : inconnu
        es ?: desconocido

        figure.cellNone
        en –: no pair
        zh –：没有成对
        ru –: пары нет
        de –: kein Paar
        fr – : pas de paire
        es –: sin pareja

        figure.panelAccount
        en account, in every panel at the same place
        zh 账号，在每个分图中位置相同
        ru аккаунт, на каждой панели на том же месте
        de Account, in jedem Feld am selben Ort
        fr compte, au même endroit dans chaque vignette
        es cuenta, en el mismo lugar en cada panel

        figure.panelRing
        en ring: without a tie here
        zh 空心：此处无连线
        ru кольцо: здесь без связей
        de Ring: hier ohne Verbindung
        fr anneau : sans lien ici
        es anillo: sin vínculo aquí

        figure.panelTie
        en tie; wider: more distinct objects
        zh 连线；越粗：不同对象越多
        ru связь; толще: больше разных объектов
        de Verbindung; breiter: mehr verschiedene Objekte
        fr lien ; plus large : plus d’objets distincts
        es vínculo; más ancho: más objetos distintos

        figure.sharedThing
        en what accounts shared, with its layer
        zh 账号共享的内容及其层
        ru чем делились аккаунты, и слой
        de was Accounts teilten, mit der Ebene
        fr ce que les comptes ont partagé, avec la couche
        es lo que compartieron las cuentas, con su capa

        figure.usedIt
        en used it; wider: in more posts
        zh 使用过；越粗：帖子越多
        ru использовал; толще: в большем числе постов
        de nutzte es; breiter: in mehr Beiträgen
        fr l’a utilisé ; plus large : dans plus de publications
        es lo usó; más ancha: en más publicaciones

        figure.aboutRing
        en ring: the account that this is about
        zh 空心：本图所述账号
        ru кольцо: аккаунт, о котором идёт речь
        de Ring: der Account, um den es geht
        fr anneau : le compte dont il s’agit
        es anillo: la cuenta de la que se trata

        figure.coActionPost
        en post that is part of a co-action
        zh 属于协同行为的帖子
        ru пост в составе совместного действия
        de Beitrag, der Teil einer gemeinsamen Aktion ist
        fr publication faisant partie d’une action commune
        es publicación que forma parte de una acción conjunta

        figure.otherPost
        en other post
        zh 其他帖子
        ru другой пост
        de anderer Beitrag
        fr autre publication
        es otra publicación

        figure.sameWithin
        en the same thing within the window
        zh 窗口内的同一内容
        ru одно и то же в пределах окна
        de dasselbe im Zeitfenster
        fr la même chose dans la fenêtre
        es lo mismo dentro de la ventana

        figure.happened
        en dashed: what happened
        zh 虚线：发生的事件
        ru пунктир: события
        de gestrichelt: was geschah
        fr tirets : ce qui s’est passé
        es discontinua: lo que ocurrió

        figure.flowBlock
        en community in a window; height: its accounts
        zh 某窗口中的社群；高度：其账号数
        ru сообщество в окне; высота: число аккаунтов
        de Gruppe in einem Zeitfenster; Höhe: ihre Accounts
        fr communauté dans une fenêtre ; hauteur : ses comptes
        es comunidad en una ventana; altura: sus cuentas

        figure.flowBand
        en accounts that are in both
        zh 同时属于两者的账号
        ru аккаунты, входящие в оба
        de Accounts, die in beiden sind
        fr comptes présents dans les deux
        es cuentas que están en ambas

        figure.flowGone
        en cross: in no later window
        zh 叉号：之后的窗口中不再出现
        ru крест: в следующих окнах нет
        de Kreuz: in keinem späteren Zeitfenster
        fr croix : dans aucune fenêtre suivante
        es cruz: en ninguna ventana posterior

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

        figure.example
        en e.g. "{0}" ({1})
        zh 例如“{0}”（{1}）
        ru например: «{0}» ({1})
        de z. B. "{0}" ({1})
        fr p. ex. « {0} » ({1})
        es p. ej. «{0}» ({1})

        figure.discs
        en A disc is a community; its area is the number of its accounts. A line joins communities whose accounts have ties.
        zh 圆盘为一个社群，面积为其账号数。线连接其账号之间有连线的社群。
        ru Круг — сообщество, площадь — число его аккаунтов. Линия соединяет сообщества, между аккаунтами которых есть связи.
        de Eine Scheibe ist eine Gruppe, ihre Fläche die Zahl ihrer Accounts. Eine Linie verbindet Gruppen, zwischen deren Accounts es Verbindungen gibt.
        fr Un disque est une communauté ; sa surface est le nombre de ses comptes. Un trait joint les communautés dont des comptes sont liés.
        es Un disco es una comunidad; su área es el número de sus cuentas. Una línea une comunidades cuyas cuentas tienen vínculos.

        figure.discs.apart
        en A disc is a community; its area is the number of its accounts. No ties join the communities.
        zh 圆盘为一个社群，面积为其账号数。社群之间没有连线。
        ru Круг — сообщество, площадь — число его аккаунтов. Между сообществами связей нет.
        de Eine Scheibe ist eine Gruppe, ihre Fläche die Zahl ihrer Accounts. Zwischen den Gruppen gibt es keine Verbindungen.
        fr Un disque est une communauté ; sa surface est le nombre de ses comptes. Aucun lien ne joint les communautés.
        es Un disco es una comunidad; su área es el número de sus cuentas. Ningún vínculo une las comunidades.

        figure.discs.apart.slow
        en A disc is a slow group; its area is the number of its accounts. No ties join the groups.
        zh 圆盘为一个慢速群组，面积为其账号数。群组之间没有连线。
        ru Круг — медленная группа, площадь — число её аккаунтов. Между группами связей нет.
        de Eine Scheibe ist eine langsame Gruppe, ihre Fläche die Zahl ihrer Accounts. Zwischen den Gruppen gibt es keine Verbindungen.
        fr Un disque est un groupe lent ; sa surface est le nombre de ses comptes. Aucun lien ne joint les groupes.
        es Un disco es un grupo lento; su área es el número de sus cuentas. Ningún vínculo une los grupos.

        figure.discs.slow
        en A disc is a slow group; its area is the number of its accounts. A line joins groups whose accounts have ties.
        zh 圆盘为一个慢速群组，面积为其账号数。线连接其账号之间有连线的群组。
        ru Круг — медленная группа, площадь — число её аккаунтов. Линия соединяет группы, между аккаунтами которых есть связи.
        de Eine Scheibe ist eine langsame Gruppe, ihre Fläche die Zahl ihrer Accounts. Eine Linie verbindet Gruppen, zwischen deren Accounts es Verbindungen gibt.
        fr Un disque est un groupe lent ; sa surface est le nombre de ses comptes. Un trait joint les groupes dont des comptes sont liés.
        es Un disco es un grupo lento; su área es el número de sus cuentas. Una línea une grupos cuyas cuentas tienen vínculos.

        left.weakTies
        en {0} tie of the weaker ones; every account keeps its strongest, and all are in ties.csv|{0} ties of the weaker ones; every account keeps its strongest, and all are in ties.csv
        zh {0} 条较弱的连线；每个账号保留其最强的连线，全部见 ties.csv
        ru {0} из более слабых связей; у каждого аккаунта остаются сильнейшие, все — в ties.csv|{0} из более слабых связей; у каждого аккаунта остаются сильнейшие, все — в ties.csv|{0} из более слабых связей; у каждого аккаунта остаются сильнейшие, все — в ties.csv
        de {0} schwächere Verbindung; jeder Account behält seine stärksten, alle stehen in ties.csv|{0} schwächere Verbindungen; jeder Account behält seine stärksten, alle stehen in ties.csv
        fr {0} lien plus faible ; chaque compte garde les plus forts, et tous sont dans ties.csv|{0} liens plus faibles ; chaque compte garde les plus forts, et tous sont dans ties.csv
        es {0} vínculo más débil; cada cuenta conserva los más fuertes y todos están en ties.csv|{0} vínculos más débiles; cada cuenta conserva los más fuertes y todos están en ties.csv

        left.lines
        en {0} line of least support|{0} lines of least support
        zh {0} 条支持最少的线
        ru {0} линия с наименьшей поддержкой|{0} линии с наименьшей поддержкой|{0} линий с наименьшей поддержкой
        de {0} Linie mit der geringsten Stützung|{0} Linien mit der geringsten Stützung
        fr {0} ligne la moins étayée|{0} lignes les moins étayées
        es {0} línea de menor apoyo|{0} líneas de menor apoyo

        left.dense
        en {0} weaker line inside a dense community; drawn are the three strongest of each account and those that hold it together|{0} weaker lines inside dense communities; drawn are the three strongest of each account and those that hold them together
        zh 密集社群内 {0} 条较弱的线；只画出每个账号最强的三条和维持连通的线
        ru {0} более слабая линия внутри плотного сообщества; показаны три сильнейшие у каждого аккаунта и те, что держат его вместе|{0} более слабые линии внутри плотных сообществ; показаны три сильнейшие у каждого аккаунта и те, что держат их вместе|{0} более слабых линий внутри плотных сообществ; показаны три сильнейшие у каждого аккаунта и те, что держат их вместе
        de {0} schwächere Linie in einer dichten Gruppe; gezeichnet sind die drei stärksten jedes Accounts und jene, die sie zusammenhalten|{0} schwächere Linien in dichten Gruppen; gezeichnet sind die drei stärksten jedes Accounts und jene, die sie zusammenhalten
        fr {0} ligne plus faible dans une communauté dense ; sont tracées les trois plus fortes de chaque compte et celles qui la relient|{0} lignes plus faibles dans des communautés denses ; sont tracées les trois plus fortes de chaque compte et celles qui les relient
        es {0} línea más débil en una comunidad densa; se dibujan las tres más fuertes de cada cuenta y las que la mantienen unida|{0} líneas más débiles en comunidades densas; se dibujan las tres más fuertes de cada cuenta y las que las mantienen unidas

        left.dense.slow
        en {0} weaker line inside a dense slow group; drawn are the three strongest of each account and those that hold it together|{0} weaker lines inside dense slow groups; drawn are the three strongest of each account and those that hold them together
        zh 密集慢速群组内 {0} 条较弱的线；只画出每个账号最强的三条和维持连通的线
        ru {0} более слабая линия внутри плотной медленной группы; показаны три сильнейшие у каждого аккаунта и те, что держат её вместе|{0} более слабые линии внутри плотных медленных групп; показаны три сильнейшие у каждого аккаунта и те, что держат их вместе|{0} более слабых линий внутри плотных медленных групп; показаны три сильнейшие у каждого аккаунта и те, что держат их вместе
        de {0} schwächere Linie in einer dichten langsamen Gruppe; gezeichnet sind die drei stärksten jedes Accounts und jene, die sie zusammenhalten|{0} schwächere Linien in dichten langsamen Gruppen; gezeichnet sind die drei stärksten jedes Accounts und jene, die sie zusammenhalten
        fr {0} ligne plus faible dans un groupe lent dense ; sont tracées les trois plus fortes de chaque compte et celles qui le relient|{0} lignes plus faibles dans des groupes lents denses ; sont tracées les trois plus fortes de chaque compte et celles qui les relient
        es {0} línea más débil en un grupo lento denso; se dibujan las tres más fuertes de cada cuenta y las que lo mantienen unido|{0} líneas más débiles en grupos lentos densos; se dibujan las tres más fuertes de cada cuenta y las que los mantienen unidos

        left.aggregated
        en aggregated: of {1} accounts the {0} strongest of their communities are drawn (limit: {2}, --max-accounts)|aggregated: of {1} accounts the {0} strongest of their communities are drawn (limit: {2}, --max-accounts)
        zh 汇总：{1} 个账号中画出各社群最强的 {0} 个（上限：{2}，--max-accounts）
        ru сводно: из {1} аккаунтов показан {0} сильнейший в своём сообществе (предел: {2}, --max-accounts)|сводно: из {1} аккаунтов показаны {0} сильнейших в своих сообществах (предел: {2}, --max-accounts)|сводно: из {1} аккаунтов показаны {0} сильнейших в своих сообществах (предел: {2}, --max-accounts)
        de zusammengefasst: von {1} Accounts ist der stärkste ihrer Gruppen gezeichnet (Grenze: {2}, --max-accounts; {0})|zusammengefasst: von {1} Accounts sind die {0} stärksten ihrer Gruppen gezeichnet (Grenze: {2}, --max-accounts)
        fr agrégé : sur {1} comptes, le {0} plus fort de sa communauté est dessiné (limite : {2}, --max-accounts)|agrégé : sur {1} comptes, les {0} plus forts de leurs communautés sont dessinés (limite : {2}, --max-accounts)
        es agregado: de {1} cuentas se dibuja la {0} más fuerte de su comunidad (límite: {2}, --max-accounts)|agregado: de {1} cuentas se dibujan las {0} más fuertes de sus comunidades (límite: {2}, --max-accounts)

        left.aggregated.slow
        en aggregated: of {1} accounts the {0} strongest of their slow groups are drawn (limit: {2}, --max-accounts)|aggregated: of {1} accounts the {0} strongest of their slow groups are drawn (limit: {2}, --max-accounts)
        zh 汇总：{1} 个账号中画出各慢速群组最强的 {0} 个（上限：{2}，--max-accounts）
        ru сводно: из {1} аккаунтов показан {0} сильнейший в своей группе (предел: {2}, --max-accounts)|сводно: из {1} аккаунтов показаны {0} сильнейших в своих группах (предел: {2}, --max-accounts)|сводно: из {1} аккаунтов показаны {0} сильнейших в своих группах (предел: {2}, --max-accounts)
        de zusammengefasst: von {1} Accounts ist der stärkste ihrer langsamen Gruppen gezeichnet (Grenze: {2}, --max-accounts; {0})|zusammengefasst: von {1} Accounts sind die {0} stärksten ihrer langsamen Gruppen gezeichnet (Grenze: {2}, --max-accounts)
        fr agrégé : sur {1} comptes, le {0} plus fort de son groupe lent est dessiné (limite : {2}, --max-accounts)|agrégé : sur {1} comptes, les {0} plus forts de leurs groupes lents sont dessinés (limite : {2}, --max-accounts)
        es agregado: de {1} cuentas se dibuja la {0} más fuerte de su grupo lento (límite: {2}, --max-accounts)|agregado: de {1} cuentas se dibujan las {0} más fuertes de sus grupos lentos (límite: {2}, --max-accounts)

        left.groupsLimit
        en {0} further community with {1} (limit: {2} accounts)|{0} further communities with {1} (limit: {2} accounts)
        zh 另有 {0} 个社群，{1}（上限：{2} 个账号）
        ru ещё {0} сообщество, {1} (предел: {2})|ещё {0} сообщества, {1} (предел: {2})|ещё {0} сообществ, {1} (предел: {2})
        de {0} weitere Gruppe mit {1} (Grenze: {2} Accounts)|{0} weitere Gruppen mit {1} (Grenze: {2} Accounts)
        fr {0} autre communauté, {1} (limite : {2} comptes)|{0} autres communautés, {1} (limite : {2} comptes)
        es {0} comunidad más, con {1} (límite: {2} cuentas)|{0} comunidades más, con {1} (límite: {2} cuentas)

        left.groupsLimit.slow
        en {0} further slow group with {1} (limit: {2} accounts)|{0} further slow groups with {1} (limit: {2} accounts)
        zh 另有 {0} 个慢速群组，{1}（上限：{2} 个账号）
        ru ещё {0} медленная группа, {1} (предел: {2})|ещё {0} медленные группы, {1} (предел: {2})|ещё {0} медленных групп, {1} (предел: {2})
        de {0} weitere langsame Gruppe mit {1} (Grenze: {2} Accounts)|{0} weitere langsame Gruppen mit {1} (Grenze: {2} Accounts)
        fr {0} autre groupe lent, {1} (limite : {2} comptes)|{0} autres groupes lents, {1} (limite : {2} comptes)
        es {0} grupo lento más, con {1} (límite: {2} cuentas)|{0} grupos lentos más, con {1} (límite: {2} cuentas)

        left.groups
        en {0} further community (accounts: {1})|{0} further communities (accounts: {1})
        zh 另有 {0} 个社群（账号：{1}）
        ru ещё {0} сообщество (аккаунтов: {1})|ещё {0} сообщества (аккаунтов: {1})|ещё {0} сообществ (аккаунтов: {1})
        de {0} weitere Gruppe (Accounts: {1})|{0} weitere Gruppen (Accounts: {1})
        fr {0} autre communauté (comptes : {1})|{0} autres communautés (comptes : {1})
        es {0} comunidad más (cuentas: {1})|{0} comunidades más (cuentas: {1})

        left.groups.slow
        en {0} further slow group (accounts: {1})|{0} further slow groups (accounts: {1})
        zh 另有 {0} 个慢速群组（账号：{1}）
        ru ещё {0} медленная группа (аккаунтов: {1})|ещё {0} медленные группы (аккаунтов: {1})|ещё {0} медленных групп (аккаунтов: {1})
        de {0} weitere langsame Gruppe (Accounts: {1})|{0} weitere langsame Gruppen (Accounts: {1})
        fr {0} autre groupe lent (comptes : {1})|{0} autres groupes lents (comptes : {1})
        es {0} grupo lento más (cuentas: {1})|{0} grupos lentos más (cuentas: {1})

        left.none
        en {0} account with ties, in no community|{0} accounts with ties, in no community
        zh {0} 个有连线但不属于任何社群的账号
        ru {0} аккаунт со связями вне сообществ|{0} аккаунта со связями вне сообществ|{0} аккаунтов со связями вне сообществ
        de {0} Account mit Verbindungen in keiner Gruppe|{0} Accounts mit Verbindungen in keiner Gruppe
        fr {0} compte lié, dans aucune communauté|{0} comptes liés, dans aucune communauté
        es {0} cuenta con vínculos, en ninguna comunidad|{0} cuentas con vínculos, en ninguna comunidad

        left.none.slow
        en {0} account with ties, in no slow group|{0} accounts with ties, in no slow group
        zh {0} 个有连线但不属于任何慢速群组的账号
        ru {0} аккаунт со связями вне медленных групп|{0} аккаунта со связями вне медленных групп|{0} аккаунтов со связями вне медленных групп
        de {0} Account mit Verbindungen in keiner langsamen Gruppe|{0} Accounts mit Verbindungen in keiner langsamen Gruppe
        fr {0} compte lié, dans aucun groupe lent|{0} comptes liés, dans aucun groupe lent
        es {0} cuenta con vínculos, en ningún grupo lento|{0} cuentas con vínculos, en ningún grupo lento

        left.months
        en {0} later month|{0} later months
        zh 之后的 {0} 个月
        ru {0} более поздний месяц|{0} более поздних месяца|{0} более поздних месяцев
        de {0} späterer Monat|{0} spätere Monate
        fr {0} mois suivant|{0} mois suivants
        es {0} mes posterior|{0} meses posteriores

        left.layers
        en {0} further layer|{0} further layers
        zh 另外 {0} 层
        ru ещё {0} слой|ещё {0} слоя|ещё {0} слоёв
        de {0} weitere Ebene|{0} weitere Ebenen
        fr {0} autre couche|{0} autres couches
        es {0} capa más|{0} capas más

        left.fewerTies
        en {0} account with fewer ties|{0} accounts with fewer ties
        zh {0} 个连线较少的账号
        ru {0} аккаунт с меньшим числом связей|{0} аккаунта с меньшим числом связей|{0} аккаунтов с меньшим числом связей
        de {0} Account mit weniger Verbindungen|{0} Accounts mit weniger Verbindungen
        fr {0} compte ayant moins de liens|{0} comptes ayant moins de liens
        es {0} cuenta con menos vínculos|{0} cuentas con menos vínculos

        left.communityFewerTies
        en {0} account of the community with fewer ties|{0} accounts of the community with fewer ties
        zh 该社群中 {0} 个连线较少的账号
        ru {0} аккаунт сообщества с меньшим числом связей|{0} аккаунта сообщества с меньшим числом связей|{0} аккаунтов сообщества с меньшим числом связей
        de {0} Account der Gruppe mit weniger Verbindungen|{0} Accounts der Gruppe mit weniger Verbindungen
        fr {0} compte de la communauté ayant moins de liens|{0} comptes de la communauté ayant moins de liens
        es {0} cuenta de la comunidad con menos vínculos|{0} cuentas de la comunidad con menos vínculos

        left.posts
        en posts beyond {0}|posts beyond {0}
        zh 超过 {0} 条的帖子
        ru посты сверх {0}|посты сверх {0}|посты сверх {0}
        de Beiträge über {0} hinaus|Beiträge über {0} hinaus
        fr publications au-delà de {0}|publications au-delà de {0}
        es publicaciones por encima de {0}|publicaciones por encima de {0}

        left.madeUnknown
        en {0} account: not known when made|{0} accounts: not known when made
        zh {0} 个账号：创建时间未知
        ru {0} аккаунт: время создания неизвестно|{0} аккаунта: время создания неизвестно|{0} аккаунтов: время создания неизвестно
        de {0} Account: Erstellung nicht bekannt|{0} Accounts: Erstellung nicht bekannt
        fr {0} compte : date de création inconnue|{0} comptes : date de création inconnue
        es {0} cuenta: fecha de creación desconocida|{0} cuentas: fecha de creación desconocida

        left.smaller
        en {0} account of smaller communities|{0} accounts of smaller communities
        zh 较小社群的 {0} 个账号
        ru {0} аккаунт из меньших сообществ|{0} аккаунта из меньших сообществ|{0} аккаунтов из меньших сообществ
        de {0} Account kleinerer Gruppen|{0} Accounts kleinerer Gruppen
        fr {0} compte de communautés plus petites|{0} comptes de communautés plus petites
        es {0} cuenta de comunidades menores|{0} cuentas de comunidades menores

        left.things
        en {0} thing that fewer accounts shared|{0} things that fewer accounts shared
        zh 较少账号共享的 {0} 个事物
        ru {0} предмет, которым делилось меньше аккаунтов|{0} предмета, которыми делилось меньше аккаунтов|{0} предметов, которыми делилось меньше аккаунтов
        de {0} Ding, das weniger Accounts teilten|{0} Dinge, die weniger Accounts teilten
        fr {0} chose partagée par moins de comptes|{0} choses partagées par moins de comptes
        es {0} cosa que compartieron menos cuentas|{0} cosas que compartieron menos cuentas

        left.beyondPage
        en {0} account beyond what the page holds|{0} accounts beyond what the page holds
        zh 页面容纳不下的 {0} 个账号
        ru {0} аккаунт, не вместившийся на страницу|{0} аккаунта, не вместившихся на страницу|{0} аккаунтов, не вместившихся на страницу
        de {0} Account, für den die Seite keinen Platz hat|{0} Accounts, für die die Seite keinen Platz hat
        fr {0} compte au-delà de ce que contient la page|{0} comptes au-delà de ce que contient la page
        es {0} cuenta que no cabe en la página|{0} cuentas que no caben en la página

        left.personas
        en {0} further persona|{0} further personas
        zh 另外 {0} 个人设
        ru ещё {0} персонаж|ещё {0} персонажа|ещё {0} персонажей
        de {0} weitere Persona|{0} weitere Personas
        fr {0} autre personnage|{0} autres personnages
        es {0} personaje más|{0} personajes más

        left.faces
        en {0} further face|{0} further faces
        zh 另外 {0} 张面孔
        ru ещё {0} лицо|ещё {0} лица|ещё {0} лиц
        de {0} weiteres Gesicht|{0} weitere Gesichter
        fr {0} autre visage|{0} autres visages
        es {0} rostro más|{0} rostros más

        left.products
        en {0} further product|{0} further products
        zh 另外 {0} 种商品
        ru ещё {0} товар|ещё {0} товара|ещё {0} товаров
        de {0} weiteres Produkt|{0} weitere Produkte
        fr {0} autre produit|{0} autres produits
        es {0} producto más|{0} productos más

        left.merchants
        en {0} further merchant|{0} further merchants
        zh 另外 {0} 个商家
        ru ещё {0} продавец|ещё {0} продавца|ещё {0} продавцов
        de {0} weiterer Händler|{0} weitere Händler
        fr {0} autre marchand|{0} autres marchands
        es {0} comerciante más|{0} comerciantes más

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

        figure.none
        en none
        zh 无
        ru вне
        de keine
        fr aucune
        es ninguna

        figure.answered
        en solid: what was done after a contact
        zh 实线：联系之后的处置
        ru сплошная: что сделано после обращения
        de durchgezogen: was nach einer Anfrage geschah
        fr trait plein : ce qui a suivi une prise de contact
        es continua: lo que se hizo tras un contacto

        figure.before
        en before the contact: {0} post|before the contact: {0} posts
        zh 联系之前：{0} 条帖子
        ru до обращения: {0} пост|до обращения: {0} поста|до обращения: {0} постов
        de vor der Anfrage: {0} Beitrag|vor der Anfrage: {0} Beiträge
        fr avant la prise de contact : {0} publication|avant la prise de contact : {0} publications
        es antes del contacto: {0} publicación|antes del contacto: {0} publicaciones

        figure.after
        en after: {0} post|after: {0} posts
        zh 之后：{0} 条帖子
        ru после: {0} пост|после: {0} поста|после: {0} постов
        de danach: {0} Beitrag|danach: {0} Beiträge
        fr après : {0} publication|après : {0} publications
        es después: {0} publicación|después: {0} publicaciones

        figure.topic.with
        en script with the narrative
        zh 含该叙事的文本
        ru текст с этим нарративом
        de Text mit dem Narrativ
        fr texte avec ce récit
        es texto con el relato

        figure.topic.without
        en script without it
        zh 不含该叙事的文本
        ru текст без него
        de Text ohne es
        fr texte sans lui
        es texto sin él

        figure.topic.sliding
        en share among {0} scripts around|share among {0} scripts around
        zh 前后共 {0} 篇文本中的份额
        ru доля среди {0} соседнего текста|доля среди {0} соседних текстов|доля среди {0} соседних текстов
        de Anteil unter {0} Text ringsum|Anteil unter {0} Texten ringsum
        fr part parmi {0} texte voisin|part parmi {0} textes voisins
        es proporción entre {0} texto próximo|proporción entre {0} textos próximos

        figure.topic.shares
        en share before and after the point
        zh 转折点前后的份额
        ru доля до и после точки
        de Anteil vor und nach dem Punkt
        fr part avant et après le point
        es proporción antes y después del punto

        figure.topic.switch
        en dashed: where the topic changes
        zh 虚线：主题转变处
        ru пунктир: смена темы
        de gestrichelt: wo das Thema wechselt
        fr tirets : où le sujet change
        es discontinua: donde cambia el tema

        figure.topic.scripts
        en {0} script|{0} scripts
        zh {0} 篇文本
        ru {0} текст|{0} текста|{0} текстов
        de {0} Text|{0} Texte
        fr {0} texte|{0} textes
        es {0} texto|{0} textos

        figure.topic.none
        en no switch: in a random order so sharp a change has p {0}
        zh 没有转变：随机次序下出现如此明显变化的概率 p 为 {0}
        ru смены нет: в случайном порядке столь резкое изменение имеет p {0}
        de kein Wechsel: in zufälliger Reihenfolge hat ein so scharfer Wechsel p {0}
        fr pas de changement : dans un ordre au hasard, un changement aussi net a p {0}
        es sin cambio: en un orden al azar un cambio tan marcado tiene p {0}

        figure.topic.point
        en from {0} on: {1} before, {2} after (p {3})
        zh 自 {0} 起：之前 {1}，之后 {2}（p {3}）
        ru с {0}: раньше {1}, затем {2} (p {3})
        de ab {0}: vorher {1}, danach {2} (p {3})
        fr à partir du {0} : {1} avant, {2} après (p {3})
        es desde el {0}: antes {1}, después {2} (p {3})

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

        answer.question
        en question: {0}
        zh 问题：{0}
        ru вопрос: {0}
        de Frage: {0}
        fr question : {0}
        es pregunta: {0}

        answer.subtitle
        en What the rows of the answer name, and what joins these things in the case.
        zh 答案各行所提及的事物，以及案件中连接它们的关系。
        ru Что названо в строках ответа и что связывает это в деле.
        de Was die Zeilen der Antwort nennen und was diese Dinge im Fall verbindet.
        fr Ce que nomment les lignes de la réponse, et ce qui joint ces choses dans le dossier.
        es Lo que nombran las filas de la respuesta y lo que lo une en el caso.

        answer.subtitleRows
        en A line joins what the answer names in one row: the first thing of the row, and each of the others.
        zh 一条线连接答案同一行中的事物：该行第一个事物与其余各个。
        ru Линия соединяет то, что ответ называет в одной строке: первое в строке с каждым из остальных.
        de Eine Linie verbindet, was die Antwort in einer Zeile nennt: das erste Ding der Zeile mit jedem weiteren.
        fr Une ligne joint ce que la réponse nomme dans une même ligne : la première chose avec chacune des autres.
        es Una línea une lo que la respuesta nombra en una misma fila: lo primero con cada una de las demás cosas.

        answer.line
        en A line says that two things occur together; it is no chance level by itself.
        zh 一条线表示两个事物同时出现；它本身不是偶然水平。
        ru Линия говорит, что два предмета встречаются вместе; сама по себе это не оценка случайности.
        de Eine Linie sagt, dass zwei Dinge zusammen vorkommen; sie ist für sich kein Zufallsmaß.
        fr Une ligne dit que deux choses apparaissent ensemble ; ce n’est pas en soi un niveau de hasard.
        es Una línea dice que dos cosas aparecen juntas; no es por sí un nivel de azar.

        answer.lineRows
        en A line says what the question says of its row; it is no chance level by itself.
        zh 一条线表示问题对该行的说法；它本身不是偶然水平。
        ru Линия говорит то, что вопрос говорит о строке; сама по себе это не оценка случайности.
        de Eine Linie sagt, was die Frage über ihre Zeile sagt; sie ist für sich kein Zufallsmaß.
        fr Une ligne dit ce que la question dit de sa ligne ; ce n’est pas en soi un niveau de hasard.
        es Una línea dice lo que la pregunta dice de su fila; no es por sí un nivel de azar.

        answer.further
        en {0} further thing|{0} further things
        zh 另有 {0} 个事物
        ru ещё {0} предмет|ещё {0} предмета|ещё {0} предметов
        de {0} weiteres Ding|{0} weitere Dinge
        fr {0} autre chose|{0} autres choses
        es {0} cosa más|{0} cosas más

        answer.none
        en No row names a thing of the case.
        zh 没有一行提及案件中的事物。
        ru Ни одна строка не называет предмет дела.
        de Keine Zeile nennt ein Ding des Falls.
        fr Aucune ligne ne nomme une chose du dossier.
        es Ninguna fila nombra una cosa del caso.

        precision.second
        en second
        zh 秒
        ru секунды
        de Sekunde
        fr seconde
        es segundo

        precision.millisecond
        en millisecond
        zh 毫秒
        ru миллисекунды
        de Millisekunde
        fr milliseconde
        es milisegundo

        precision.minute
        en minute
        zh 分钟
        ru минуты
        de Minute
        fr minute
        es minuto

        precision.hour
        en hour
        zh 小时
        ru часа
        de Stunde
        fr heure
        es hora

        precision.day
        en day
        zh 天
        ru дня
        de Tag
        fr jour
        es día

        run.title.minute
        en Accounts that posted the same {0} within a minute of each other
        zh 在一分钟内发布相同{0}的账号
        ru Аккаунты, публиковавшие одинаковые {0} с разрывом не более минуты
        de Accounts, die im Abstand von höchstens einer Minute dieselben {0} veröffentlichten
        fr Comptes qui ont publié les mêmes {0} à une minute d’intervalle au plus
        es Cuentas que publicaron lo mismo ({0}) con un minuto de diferencia como máximo

        plural.caption
        en captions
        zh 文案
        ru подписи
        de Texte
        fr textes
        es textos

        plural.link
        en links
        zh 链接
        ru ссылки
        de Links
        fr liens
        es enlaces

        plural.hashtag
        en hashtags
        zh 话题标签
        ru хештеги
        de Hashtags
        fr mots-dièse
        es etiquetas

        plural.mention
        en mentions
        zh 提及
        ru упоминания
        de Erwähnungen
        fr mentions
        es menciones

        plural.sound
        en sounds
        zh 声音
        ru звуки
        de Töne
        fr sons
        es sonidos

        plural.music
        en pieces of music
        zh 音乐
        ru композиции
        de Musikstücke
        fr musiques
        es músicas

        plural.product
        en products
        zh 商品
        ru товары
        de Produkte
        fr produits
        es productos

        plural.video
        en videos
        zh 视频
        ru видео
        de Videos
        fr vidéos
        es vídeos

        plural.image
        en images
        zh 图像
        ru изображения
        de Bilder
        fr images
        es imágenes

        plural.domain
        en domains
        zh 域名
        ru домены
        de Domains
        fr domaines
        es dominios

        figure.heading.accounts
        en ACCOUNTS
        zh 账号
        ru АККАУНТЫ
        de ACCOUNTS
        fr COMPTES
        es CUENTAS

        figure.heading.faces
        en FACES
        zh 面孔
        ru ЛИЦА
        de GESICHTER
        fr VISAGES
        es ROSTROS

        figure.heading.personas
        en PERSONAS
        zh 人设
        ru ПЕРСОНАЖИ
        de PERSONAS
        fr PERSONNAGES
        es PERSONAJES

        figure.heading.products
        en PRODUCTS
        zh 商品
        ru ТОВАРЫ
        de PRODUKTE
        fr PRODUITS
        es PRODUCTOS

        figure.heading.merchants
        en MERCHANTS
        zh 商家
        ru ПРОДАВЦЫ
        de HÄNDLER
        fr MARCHANDS
        es COMERCIANTES

        figure.innocent
        en dashed: an innocent reading fits as well
        zh 虚线：无害的解释同样成立
        ru пунктир: подходит и невинное объяснение
        de gestrichelt: auch eine harmlose Erklärung passt
        fr tirets : une explication innocente convient aussi
        es discontinuo: también encaja una explicación inocente

        """#
}
