extension Words {
    /// Words of the contact sheet of files that were found alike.
    static let contactSheet = #"""
        sheet.title
        en Files found alike: {0}
        zh 被认定相似的文件：{0}
        ru Файлы, признанные похожими: {0}
        de Als gleich gefundene Dateien: {0}
        fr Fichiers trouvés semblables : {0}
        es Archivos hallados semejantes: {0}

        sheet.counted
        en {0} file, in the order of posting.|{0} files, in the order of posting.
        zh {0} 个文件，按发布时间排列。
        ru {0} файл, в порядке публикации.|{0} файла, в порядке публикации.|{0} файлов, в порядке публикации.
        de {0} Datei, in der Reihenfolge der Veröffentlichung.|{0} Dateien, in der Reihenfolge der Veröffentlichung.
        fr {0} fichier, dans l’ordre de publication.|{0} fichiers, dans l’ordre de publication.
        es {0} archivo, en orden de publicación.|{0} archivos, en orden de publicación.

        sheet.faces
        en Faces that a detector found are made unrecognisable. It misses some: look at the page before you pass it on.
        zh 检测器找到的人脸已作不可辨认处理。检测器会有遗漏：转发前请查看本页。
        ru Лица, найденные детектором, сделаны неузнаваемыми. Часть он пропускает: просмотрите страницу, прежде чем её передать.
        de Gesichter, die ein Detektor fand, sind unkenntlich gemacht. Er übersieht manche: Sehen Sie die Seite an, bevor Sie sie weitergeben.
        fr Les visages qu’un détecteur a trouvés sont rendus méconnaissables. Il en manque : regardez la page avant de la transmettre.
        es Las caras que halló un detector se han hecho irreconocibles. Algunas se le escapan: mire la página antes de pasarla.

        sheet.blurred
        en No detector of faces was there, so that whole pictures are blurred.
        zh 没有人脸检测器，因此整张图片都作了模糊处理。
        ru Детектора лиц не было, поэтому размыты целые кадры.
        de Ein Gesichtsdetektor fehlte; deshalb sind ganze Bilder verwischt.
        fr Aucun détecteur de visages n’était présent : les images entières sont floutées.
        es No había detector de caras; por eso las imágenes enteras están borrosas.

        sheet.left
        en {0} more file is not shown.|{0} more files are not shown.
        zh 另有 {0} 个文件未显示。
        ru Ещё {0} файл не показан.|Ещё {0} файла не показаны.|Ещё {0} файлов не показаны.
        de {0} weitere Datei ist nicht gezeigt.|{0} weitere Dateien sind nicht gezeigt.
        fr {0} autre fichier n’est pas montré.|{0} autres fichiers ne sont pas montrés.
        es {0} archivo más no se muestra.|{0} archivos más no se muestran.

        sheet.victims
        en {0} file of a victim is not shown.|{0} files of victims are not shown.
        zh {0} 个属于受害者的文件未显示。
        ru {0} файл пострадавшего не показан.|{0} файла пострадавших не показаны.|{0} файлов пострадавших не показаны.
        de {0} Datei eines Opfers ist nicht gezeigt.|{0} Dateien von Opfern sind nicht gezeigt.
        fr {0} fichier d’une victime n’est pas montré.|{0} fichiers de victimes ne sont pas montrés.
        es {0} archivo de una víctima no se muestra.|{0} archivos de víctimas no se muestran.

        sheet.none
        en No picture: the file was moved, changed or cannot be read.
        zh 没有图片：文件已移动、更改或无法读取。
        ru Нет кадра: файл перемещён, изменён или не читается.
        de Kein Bild: Die Datei wurde verschoben, geändert oder ist nicht lesbar.
        fr Pas d’image : le fichier a été déplacé, modifié ou est illisible.
        es Sin imagen: el archivo se movió, cambió o no se puede leer.

        sheet.caution
        en Alike does not mean the same source: templates, news cards and virtual backgrounds make strangers’ files alike.
        zh 相似并不意味着同一来源：模板、新闻卡片和虚拟背景会使互不相干者的文件相似。
        ru Похожие не значит из одного источника: шаблоны, новостные карточки и виртуальные фоны делают похожими файлы посторонних.
        de Gleich heißt nicht aus derselben Quelle: Vorlagen, Nachrichtentafeln und virtuelle Hintergründe machen Dateien von Fremden gleich.
        fr Semblable ne veut pas dire de même source : modèles, cartons d’information et fonds virtuels rendent semblables les fichiers d’inconnus.
        es Semejante no significa del mismo origen: plantillas, rótulos de noticias y fondos virtuales hacen semejantes archivos de extraños.
        """#
}
