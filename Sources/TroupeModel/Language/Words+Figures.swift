extension Words {
    /// Words of figures: headings, legends, marks.
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

        figure.shareUnderOne
        en under 1 %
        zh 低于 1 %
        ru меньше 1 %
        de unter 1 %
        fr moins de 1 %
        es menos del 1 %

        figure.shareToFive
        en 1 to 5 %
        zh 1 至 5 %
        ru от 1 до 5 %
        de 1 bis 5 %
        fr de 1 à 5 %
        es del 1 al 5 %

        figure.shareToTwenty
        en 5 to 20 %
        zh 5 至 20 %
        ru от 5 до 20 %
        de 5 bis 20 %
        fr de 5 à 20 %
        es del 5 al 20 %

        figure.shareToFifty
        en 20 to 50 %
        zh 20 至 50 %
        ru от 20 до 50 %
        de 20 bis 50 %
        fr de 20 à 50 %
        es del 20 al 50 %

        figure.shareOverFifty
        en over 50 %
        zh 高于 50 %
        ru больше 50 %
        de über 50 %
        fr plus de 50 %
        es más del 50 %

        """#
}
