/// The version of the program.
public let troupeVersion = "0.1.0"
